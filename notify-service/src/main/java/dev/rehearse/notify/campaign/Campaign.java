package dev.rehearse.notify.campaign;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Mail that tells the subscribers of a topic of a practice test's launch. */
@Entity
public class Campaign {

    @Id
    UUID id;

    /** The caller that created it; idempotency keys are per caller. */
    String caller;

    @Column(name = "idempotency_key")
    String idempotencyKey;

    String fingerprint;

    @Enumerated(EnumType.STRING)
    State state;

    @Column(name = "on_unknown")
    @Enumerated(EnumType.STRING)
    OnUnknown onUnknown;

    @Column(name = "practice_test")
    String practiceTest;

    String title;
    String topic;
    String page;

    /** Whether it may announce a practice test that an earlier campaign has announced. */
    boolean again;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "send_at")
    @Nullable
    Instant sendAt;

    @Column(name = "launched_at")
    @Nullable
    Instant launchedAt;

    @Column(name = "queued_at", insertable = false, updatable = false)
    @Nullable
    Instant queuedAt;

    @Column(insertable = false, updatable = false)
    long candidates;

    @Column(name = "paused_because")
    @Nullable
    String pausedBecause;

    @Column(name = "pause_arguments")
    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> pauseArguments;

    long forgiven;

    @Column(name = "forgiven_of")
    long forgivenOf;

    @Column(name = "forgiven_complaints")
    long forgivenComplaints;

    int resumptions;

    @Column(name = "ended_at")
    @Nullable
    Instant endedAt;

    /** The state of a campaign. */
    public enum State {
        /** Not sent until an operator schedules or sends it. */
        @JsonProperty("draft")
        DRAFT,
        /** Begins at its scheduled time. */
        @JsonProperty("scheduled")
        SCHEDULED,
        /** Its mails go out. */
        @JsonProperty("sending")
        SENDING,
        /** No mail is sent until an operator resumes it. */
        @JsonProperty("paused")
        PAUSED,
        /** Every mail is processed; the outcome of some may be unknown. */
        @JsonProperty("sent")
        SENT,
        /** No more mail is sent. */
        @JsonProperty("cancelled")
        CANCELLED
    }

    /** The policy for mails whose outcome is unknown: the mail server may or may not have accepted them. */
    public enum OnUnknown {
        /** Hold it: no subscriber gets it twice, and an operator sees which subscribers may not have got it. */
        @JsonProperty("hold")
        HOLD,
        /** It is sent again, under the same Message-ID, twice at most: some subscribers may get duplicates. */
        @JsonProperty("resend")
        RESEND
    }

    @SuppressWarnings("NullAway.Init")
    protected Campaign() {}

    Campaign(IdempotencyScope idempotency, LaunchRequest launch, OnUnknown onUnknown, Instant now) {
        this.id = UUID.randomUUID();
        this.caller = idempotency.name();
        this.idempotencyKey = idempotency.idempotencyKey();
        this.fingerprint = "";
        this.state = State.DRAFT;
        this.onUnknown = onUnknown;
        this.practiceTest = launch.practiceTest();
        this.title = launch.title();
        this.topic = launch.topic();
        this.page = launch.page();
        this.again = launch.isAgain();
        this.createdAt = stored(now);
        this.pauseArguments = Map.of();
    }

    void schedule(Instant at) {
        require("step.schedule", State.DRAFT, State.SCHEDULED);
        state = State.SCHEDULED;
        sendAt = stored(at);
    }

    /** Takes it off the schedule. */
    void unschedule() {
        require("step.unschedule", State.SCHEDULED);
        state = State.DRAFT;
        sendAt = null;
    }

    void send(Instant now) {
        require("step.send", State.DRAFT, State.SCHEDULED);
        state = State.SENDING;
        launchedAt = stored(now);
    }

    /** Does nothing if it is paused: the answer to an earlier request may have been lost. */
    void pause(PauseReason reason) {
        if (state == State.PAUSED) {
            return;
        }
        require("step.pause", State.SENDING);
        state = State.PAUSED;
        pausedBecause = reason.code();
        pauseArguments = reason.arguments();
    }

    /** Resumes sending if paused; earlier bounces and refusals no longer count for the reputation guard. */
    void resume(ReputationGuard.Reputation soFar) {
        if (state == State.SENDING) {
            return;
        }
        require("step.resume", State.PAUSED);
        resumptions++;
        forgiven = soFar.refused();
        forgivenOf = soFar.processed();
        forgivenComplaints = soFar.complaints();
        state = State.SENDING;
        pausedBecause = null;
    }

    /** Does nothing if it is cancelled. */
    void cancel(Instant now) {
        if (state == State.CANCELLED) {
            return;
        }
        require("step.cancel", State.DRAFT, State.SCHEDULED, State.SENDING, State.PAUSED);
        state = State.CANCELLED;
        pausedBecause = null;
        endedAt = stored(now);
    }

    /** Returns to sending, because processed mails are to be sent again. */
    void reopen() {
        require("step.resend", State.SENDING, State.PAUSED, State.SENT);
        if (state == State.SENT) {
            state = State.SENDING;
            endedAt = null;
        }
    }

    /** Absent if it is not paused, and if an earlier release paused it, which stored a sentence. */
    @Nullable
    PauseReason pauseReason() {
        return pausedBecause == null || !PauseReason.isCode(pausedBecause)
                ? null
                : new PauseReason(pausedBecause, pauseArguments);
    }

    /** As PostgreSQL stores it, so that the first answer names the same time as later ones. */
    private static Instant stored(Instant time) {
        return time.truncatedTo(ChronoUnit.MICROS);
    }

    private void require(String step, State... from) {
        var allowed = EnumSet.copyOf(Set.of(from));
        if (!allowed.contains(state)) {
            throw new WrongState(step, state, allowed);
        }
    }

    public UUID id() {
        return id;
    }

    /** The slug of the practice test. */
    public String practiceTest() {
        return practiceTest;
    }

    public String title() {
        return title;
    }

    /** The path of the topic. */
    public String topic() {
        return topic;
    }

    /** The path of the page that the mail links to, below the public address. */
    public String page() {
        return page;
    }
}
