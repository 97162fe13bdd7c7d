package dev.rehearse.notify.campaign.page;

import dev.rehearse.edge.site.PageNumbers;
import dev.rehearse.notify.campaign.Campaign;
import dev.rehearse.notify.campaign.CampaignView;
import dev.rehearse.notify.campaign.Counts;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as its page shows it: numbers as text.
 *
 * @param locale language of the page
 * @param processed number of mails in a final state
 * @param bar the shares of the progress bar
 */
public record CampaignPage(
        Locale locale, CampaignView campaign, String state, long processed, List<Share> bar, List<Figure> figures) {

    private static final DateTimeFormatter FIELD =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** A part of the bar; the whole is 100 long. */
    public record Share(String name, String from, String width) {}

    /** A count with its name and its formatted text. */
    public record Figure(String name, String text) {}

    /** Something that happened to the campaign, by its name in {@link CampaignWords#event}. */
    public record Event(String what, Instant when) {}

    public static CampaignPage of(CampaignView campaign, Locale locale) {
        var counts = campaign.counts();
        return new CampaignPage(
                locale,
                campaign,
                campaign.state().name().toLowerCase(Locale.ROOT),
                counts.candidates() - counts.pending() - counts.sending(),
                bar(counts),
                List.of(
                        figure("candidates", counts.candidates(), locale),
                        figure("sent", counts.sent(), locale),
                        figure("pending", counts.pending(), locale),
                        figure("sending", counts.sending(), locale),
                        figure("failed", counts.failed(), locale),
                        figure("unknown", counts.unknown(), locale),
                        figure("suppressed", counts.suppressed(), locale),
                        figure("cancelled", counts.cancelled(), locale)));
    }

    private static List<Share> bar(Counts counts) {
        var shares = new ArrayList<Share>();
        double from = 0;
        for (var part : List.of(
                Map.entry("sent", counts.sent()),
                Map.entry("unknown", counts.unknown()),
                Map.entry("failed", counts.failed()),
                Map.entry("suppressed", counts.suppressed()),
                Map.entry("cancelled", counts.cancelled()))) {
            double width = counts.candidates() == 0 ? 0 : 100.0 * part.getValue() / counts.candidates();
            shares.add(new Share(part.getKey(), length(from), length(width)));
            from += width;
        }
        return List.copyOf(shares);
    }

    private static Figure figure(String name, long value, Locale locale) {
        return new Figure(name, grouped(value, locale));
    }

    private static String length(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    /** The number with the thousands separators of the language. */
    public static String grouped(long value, Locale locale) {
        return new PageNumbers(locale).grouped(value);
    }

    public String processedText() {
        return grouped(processed, locale);
    }

    public String candidatesText() {
        return grouped(campaign.counts().candidates(), locale);
    }

    public String percentText() {
        long candidates = campaign.counts().candidates();
        return String.valueOf(candidates == 0 ? 0 : 100 * processed / candidates);
    }

    /** The reason, if it is paused; in English if an earlier release paused it. */
    public @Nullable String pausedBecause() {
        var reason = campaign.pauseReason();
        return reason == null ? campaign.pausedBecause() : reason.onPage(locale);
    }

    /** Why it is slower than it might be, if it is. */
    public @Nullable String slowedBy() {
        var slowdown = campaign.slowdown();
        return slowdown == null ? null : slowdown.onPage(locale);
    }

    /** The events of the campaign in chronological order. */
    public List<Event> history() {
        var events = new ArrayList<Event>();
        add(events, "prepared", campaign.createdAt());
        add(events, campaign.state() == Campaign.State.SCHEDULED ? "begins" : "scheduled", campaign.sendAt());
        add(events, "begun", campaign.launchedAt());
        add(events, "queued", campaign.queuedAt());
        add(events, campaign.state() == Campaign.State.CANCELLED ? "cancelled" : "sent", campaign.endedAt());
        return List.copyOf(events);
    }

    private void add(List<Event> events, String what, @Nullable Instant when) {
        if (when != null) {
            events.add(new Event(what, when));
        }
    }

    /** The scheduled time in the format of an HTML datetime-local input; empty if it is not scheduled. */
    public String sendAtField() {
        var sendAt = campaign.sendAt();
        return sendAt == null ? "" : FIELD.format(sendAt);
    }

    /** Whether mails with an unknown result are held. */
    public boolean isHeld() {
        return campaign.onUnknown() == Campaign.OnUnknown.HOLD;
    }

    public boolean hasBegun() {
        return campaign.launchedAt() != null;
    }

    public boolean isBeingQueued() {
        return campaign.state() == Campaign.State.SENDING && campaign.queuedAt() == null;
    }

    public boolean isOver() {
        return campaign.isOver();
    }

    public boolean canSend() {
        return Step.SEND.follows(campaign.state());
    }

    public boolean canUnschedule() {
        return Step.UNSCHEDULE.follows(campaign.state());
    }

    public boolean canPause() {
        return Step.PAUSE.follows(campaign.state());
    }

    public boolean canResume() {
        return Step.RESUME.follows(campaign.state());
    }

    public boolean canCancel() {
        return Step.CANCEL.follows(campaign.state());
    }
}
