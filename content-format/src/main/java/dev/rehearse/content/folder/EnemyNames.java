package dev.rehearse.content.folder;

import dev.rehearse.content.finding.Findings;
import dev.rehearse.content.finding.Rule;
import dev.rehearse.content.model.Question;
import dev.rehearse.content.question.ReadQuestion;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Looks up the enemies that files name, by id or by slug within their topic. */
final class EnemyNames {

    private final List<ReadQuestion> questions;
    private final Findings findings;
    private final Map<String, UUID> ids = new HashMap<>();

    EnemyNames(List<ReadQuestion> questions, Findings findings) {
        this.questions = questions;
        this.findings = findings;
        for (ReadQuestion read : questions) {
            var question = read.question();
            ids.put(question.topic() + "/" + question.slug(), question.id());
            ids.put(question.id().toString(), question.id());
        }
    }

    /** The enemies of one question among the others of its topic, by slug. */
    EnemyNames(ReadQuestion question, Map<String, UUID> others, Findings findings) {
        this(List.of(question), findings);
        others.forEach((slug, id) -> {
            ids.put(question.question().topic() + "/" + slug, id);
            ids.put(id.toString(), id);
        });
    }

    List<Question> resolved() {
        return questions.stream().map(this::resolved).toList();
    }

    private Question resolved(ReadQuestion read) {
        if (read.enemies().isEmpty()) {
            return read.question();
        }
        var enemies = new LinkedHashSet<UUID>();
        for (ReadQuestion.Enemy enemy : read.enemies()) {
            var bySlug = ids.get(read.question().topic() + "/" + enemy.name());
            var id = bySlug != null ? bySlug : ids.get(enemy.name().toLowerCase(Locale.ROOT));
            if (id == null || id.equals(read.question().id())) {
                findings.add(
                        read.question().file(),
                        enemy.line(),
                        Rule.REFERENCE,
                        "enemies: \"%s\" is no other question; name the file without .md, or the id"
                                .formatted(enemy.name()));
            } else {
                enemies.add(id);
            }
        }
        return read.with(List.copyOf(enemies));
    }
}
