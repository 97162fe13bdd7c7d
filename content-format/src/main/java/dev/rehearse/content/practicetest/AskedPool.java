package dev.rehearse.content.practicetest;

import dev.rehearse.content.model.Kind;
import dev.rehearse.content.model.Question;
import dev.rehearse.content.model.Quota;
import dev.rehearse.content.model.Status;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * The questions of a blueprint's topics that an interview scores.
 *
 * @param ofSeveralTopics whether a competency is named topic/name
 */
record AskedPool(List<Question> questions, boolean ofSeveralTopics) {

    AskedPool {
        questions = List.copyOf(questions);
    }

    static boolean isAsked(Question question) {
        return question.kind() != Kind.CODE && question.profile().status() == Status.LIVE;
    }

    /** How many questions of the quota one interview can ask: of a family just one. */
    int available(Quota quota) {
        var families = new HashSet<String>();
        int found = 0;
        for (Question question : questions) {
            var family = question.profile().family();
            if (isOf(quota, question) && (family == null || families.add(family))) {
                found++;
            }
        }
        return found;
    }

    boolean isOf(Quota quota, Question question) {
        return switch (quota) {
            case Quota.OfKind of -> of.kind() == question.kind();
            case Quota.OfCompetency of -> {
                var own = question.profile().competency();
                yield own != null && of.competency().equals(ofSeveralTopics ? question.topic() + "/" + own : own);
            }
        };
    }

    /** The most minutes that so many questions can take, of each kind as many as may be asked. */
    int longestMinutes(int length, Map<Kind, Integer> most) {
        var asked = new EnumMap<Kind, Integer>(Kind.class);
        int minutes = 0;
        int left = length;
        for (Question question : byMinutes()) {
            int ofKind = asked.merge(question.kind(), 1, Integer::sum);
            if (left > 0 && ofKind <= most.getOrDefault(question.kind(), length)) {
                minutes += question.profile().minutes();
                left--;
            }
        }
        return minutes;
    }

    private List<Question> byMinutes() {
        return questions.stream()
                .sorted(Comparator.comparingInt(
                                (Question question) -> question.profile().minutes())
                        .reversed())
                .toList();
    }
}
