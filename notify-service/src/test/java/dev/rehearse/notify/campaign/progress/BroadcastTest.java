package dev.rehearse.notify.campaign.progress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.notify.campaign.BounceCounts;
import dev.rehearse.notify.campaign.Campaign;
import dev.rehearse.notify.campaign.CampaignView;
import dev.rehearse.notify.campaign.Counts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** All listeners get the snapshot of one query. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BroadcastTest {

    private static final UUID ID = new UUID(1, 1);

    private CampaignView campaign = campaign(Campaign.State.SENDING, 3);
    private int queries;
    private long nanos = Long.MAX_VALUE - 10;
    private long queryNanos;
    private final Broadcast broadcast = new Broadcast(
            new Broadcast.Snapshot(campaign, nanos),
            () -> {
                queries++;
                nanos += queryNanos;
                return campaign;
            },
            () -> nanos);

    private static final class RecordingListener implements Broadcast.Listener {
        private final List<ProgressEvent> received = new ArrayList<>();
        private boolean isEnded;

        @Override
        public void receive(ProgressEvent event) {
            received.add(event);
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
                null,
                null,
                new Counts(5, 5 - sent, 0, sent, 0, 0, 0, 0),
                new BounceCounts(0, 0, 0, 0));
    }

    private List<RecordingListener> joined(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> {
                    var listener = new RecordingListener();
                    broadcast.join(listener);
                    broadcast.greet(listener);
                    return listener;
                })
                .toList();
    }

    @Test
    void however_many_listen_there_is_one_query() {
        var ears = joined(50);
        assertThat(queries).isEqualTo(0);

        var before = campaign;
        campaign = campaign(Campaign.State.SENDING, 4);
        broadcast.lookAgain();

        assertThat(queries).isEqualTo(1);
        assertThat(ears)
                .allSatisfy(listener -> assertThat(listener.received)
                        .isEqualTo(List.of(new ProgressEvent.Changed(before), new ProgressEvent.Changed(campaign))));
    }

    @Test
    void a_request_gets_a_snapshot_that_began_after_it() {
        var listener = joined(1).getFirst();
        nanos++;
        campaign = campaign(Campaign.State.PAUSED, 3);

        assertThat(broadcast.current().campaign()).isEqualTo(campaign);
        assertThat(listener.received).endsWith(new ProgressEvent.Changed(campaign));
    }

    @Test
    void an_older_snapshot_is_discarded() {
        var listener = joined(1).getFirst();
        nanos += 10;
        campaign = campaign(Campaign.State.SENDING, 4);
        broadcast.lookAgain();

        broadcast.found(new Broadcast.Snapshot(campaign(Campaign.State.PAUSED, 3), nanos - 5));

        assertThat(listener.received).last().isEqualTo(new ProgressEvent.Changed(campaign));
    }

    @Test
    void a_look_that_takes_long_is_not_soon_repeated() {
        queryNanos = 1000;
        broadcast.lookAgain();
        nanos += 19_999;
        broadcast.lookAgain();
        int before = queries;
        nanos += 1;
        broadcast.lookAgain();

        assertThat(List.of(before, queries)).containsExactly(1, 2);
    }

    @Test
    void an_unchanged_snapshot_is_not_sent() {
        var listener = joined(1).getFirst();

        broadcast.lookAgain();
        broadcast.heartbeat();

        assertThat(listener.received)
                .isEqualTo(List.of(new ProgressEvent.Changed(campaign), new ProgressEvent.Heartbeat()));
        assertThat(listener.isEnded).isFalse();
    }

    @Test
    void it_ends_when_the_campaign_is_over() {
        var listener = joined(1).getFirst();

        campaign = campaign(Campaign.State.SENT, 5);
        broadcast.lookAgain();

        assertThat(listener.received).endsWith(new ProgressEvent.Changed(campaign), new ProgressEvent.Over(campaign));
        assertThat(listener.isEnded).isTrue();
    }

    @Test
    void a_cancelled_campaign_is_over_when_its_account_is_settled() {
        assertThat(campaign(Campaign.State.CANCELLED, 3).isOver()).isFalse();
        assertThat(campaign(Campaign.State.CANCELLED, 5).isOver()).isTrue();
    }

    @Test
    void a_removed_listener_receives_nothing_more() {
        var ears = joined(2);

        broadcast.leave(ears.getFirst());
        campaign = campaign(Campaign.State.PAUSED, 4);
        broadcast.lookAgain();

        assertThat(ears.getFirst().received).hasSize(1);
        assertThat(ears.getLast().received).hasSize(2);
        assertThat(broadcast.listeners()).isEqualTo(1);
    }
}
