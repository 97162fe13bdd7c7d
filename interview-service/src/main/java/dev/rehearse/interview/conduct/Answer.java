package dev.rehearse.interview.conduct;

import dev.rehearse.interview.pool.PooledItem;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a candidate gave to an item, with the score and the item's parameters as they were. Never changed. */
@Entity
@Immutable
public class Answer {

    @Id
    UUID id;

    UUID interview;
    int position;
    UUID item;

    @Column(name = "item_version")
    int itemVersion;

    double discrimination;
    double difficulty;

    @JdbcTypeCode(SqlTypes.JSON)
    List<String> given;

    int score;

    @Column(name = "answered_at")
    Instant answeredAt;

    @SuppressWarnings("NullAway.Init")
    protected Answer() {}

    Answer(UUID interview, int position, PooledItem item, Given given, Instant now) {
        this.id = UUID.randomUUID();
        this.interview = interview;
        this.position = position;
        this.item = item.id();
        this.itemVersion = item.version();
        this.discrimination = item.parameters().discrimination();
        this.difficulty = item.parameters().difficulty();
        this.given = given.values();
        this.score = given.score(item);
        this.answeredAt = now;
    }

    /** Whether this is the same answer to the same item, so that a repeated request changes nothing. */
    boolean is(UUID otherItem, Given other) {
        return item.equals(otherItem) && given.equals(other.values());
    }

    public int position() {
        return position;
    }

    public UUID item() {
        return item;
    }

    public List<String> given() {
        return given;
    }

    public int score() {
        return score;
    }

    public double discrimination() {
        return discrimination;
    }

    public double difficulty() {
        return difficulty;
    }
}
