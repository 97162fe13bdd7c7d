package dev.rehearse.notify.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What one look has found, all are told. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BroadcastTest {

    private static final UUID ID = new UUID(1, 1);

    private CampaignView campaign = campaign(Campaign.State.SENDING, 3);
    private int looks;
    private long nanos = Long.MAX_VALUE - 10;
    private long nanosOfALook;
    private final Broadcast broadcast = new Broadcast(
            new Broadcast.Snapshot(campaign, nanos),
            () -> {
                looks++;
                nanos += nanosOfALook;
                return campaign;
            },
            () -> nanos);

    private static final class Ear implements Broadcast.Listener {
        private final List<ProgressEvent> heard = new ArrayList<>();
        private boolean isEnded;

        @Override
        public void hear(ProgressEvent news) {
            heard.add(news);
        }

        @Override
        public void end() {
            isEnded = true;
        }
    }

    private static CampaignView campaign(Campaign.State state, long sent) {
        return new CampaignView(
                ID,
                state,
                "asyncio",
                "asyncio",
                "python",
                "/asyncio",
                Campaign.OnUnknown.HOLD,
                Instant.EPOCH,
                null,
                Instant.EPOCH,
                Instant.EPOCH,
                null,
                null,
                null,
                new Counts(5, 5 - sent, 0, sent, 0, 0, 0, 0),
                new BounceCounts(0, 0, 0, 0));
    }

    private List<Ear> ears(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> {
                    var ear = new Ear();
                    broadcast.join(ear);
                    broadcast.greet(ear);
                    return ear;
                })
                .toList();
    }

    @Test
    void however_many_listen_it_looks_once() {
        var ears = ears(50);
        assertThat(looks).isEqualTo(0);

        var before = campaign;
        campaign = campaign(Campaign.State.SENDING, 4);
        broadcast.lookAgain();

        assertThat(looks).isEqualTo(1);
        assertThat(ears)
                .allSatisfy(ear -> assertThat(ear.heard)
                        .isEqualTo(List.of(new ProgressEvent.Changed(before), new ProgressEvent.Changed(campaign))));
    }

    @Test
    void whoever_asks_gets_the_campaign_as_it_is_and_not_as_it_was() {
        var ear = ears(1).getFirst();
        nanos++;
        campaign = campaign(Campaign.State.PAUSED, 3);

        assertThat(broadcast.current().campaign()).isEqualTo(campaign);
        assertThat(ear.heard).endsWith(new ProgressEvent.Changed(campaign));
    }

    @Test
    void what_was_found_before_the_last_look_is_no_news() {
        var ear = ears(1).getFirst();
        nanos += 10;
        campaign = campaign(Campaign.State.SENDING, 4);
        broadcast.lookAgain();

        broadcast.found(new Broadcast.Snapshot(campaign(Campaign.State.PAUSED, 3), nanos - 5));

        assertThat(ear.heard).last().isEqualTo(new ProgressEvent.Changed(campaign));
    }

    @Test
    void a_look_that_takes_long_is_not_soon_repeated() {
        nanosOfALook = 1000;
        broadcast.lookAgain();
        nanos += 19_999;
        broadcast.lookAgain();
        int before = looks;
        nanos += 1;
        broadcast.lookAgain();

        assertThat(List.of(before, looks)).containsExactly(1, 2);
    }

    @Test
    void what_has_not_changed_is_not_told() {
        var ear = ears(1).getFirst();

        broadcast.lookAgain();
        broadcast.beat();

        assertThat(ear.heard).isEqualTo(List.of(new ProgressEvent.Changed(campaign), new ProgressEvent.Heartbeat()));
        assertThat(ear.isEnded).isFalse();
    }

    @Test
    void it_ends_when_the_campaign_is_over() {
        var ear = ears(1).getFirst();

        campaign = campaign(Campaign.State.SENT, 5);
        broadcast.lookAgain();

        assertThat(ear.heard).endsWith(new ProgressEvent.Changed(campaign), new ProgressEvent.Over(campaign));
        assertThat(ear.isEnded).isTrue();
    }

    @Test
    void a_cancelled_campaign_is_over_when_its_account_is_settled() {
        assertThat(campaign(Campaign.State.CANCELLED, 3).isOver()).isFalse();
        assertThat(campaign(Campaign.State.CANCELLED, 5).isOver()).isTrue();
    }

    @Test
    void who_leaves_hears_nothing_more() {
        var ears = ears(2);

        broadcast.leave(ears.getFirst());
        campaign = campaign(Campaign.State.PAUSED, 4);
        broadcast.lookAgain();

        assertThat(ears.getFirst().heard).hasSize(1);
        assertThat(ears.getLast().heard).hasSize(2);
        assertThat(broadcast.listeners()).isEqualTo(1);
    }
}
