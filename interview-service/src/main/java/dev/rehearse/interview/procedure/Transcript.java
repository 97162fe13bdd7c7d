package dev.rehearse.interview.procedure;

import dev.rehearse.interview.interview.Grade;
import dev.rehearse.interview.interview.Turn;
import dev.rehearse.interview.pool.PooledItems;
import dev.rehearse.interview.procedure.Asked.Exchange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the turns of an interview as its questions, each with everything said about it. */
final class Transcript {

    private final PooledItems items;
    private final Map<Integer, List<Turn>> turns = new HashMap<>();
    private final List<Grade> grades;

    private Transcript(PooledItems items, List<Turn> all, List<Grade> grades) {
        this.items = items;
        this.grades = grades;
        all.forEach(turn ->
                turns.computeIfAbsent(turn.question(), _ -> new ArrayList<>()).add(turn));
    }

    static List<Asked> of(PooledItems items, List<Turn> turns, List<Grade> grades) {
        var transcript = new Transcript(items, turns, grades);
        return turns.stream()
                .filter(Turn.Question.class::isInstance)
                .map(turn -> transcript.asked((Turn.Question) turn))
                .toList();
    }

    private Asked asked(Turn.Question question) {
        Turn.Answer answer = null;
        var exchanges = new ArrayList<Exchange>();
        var numbers = new ArrayList<Integer>();
        int hints = 0;
        for (Turn turn : turns.getOrDefault(question.question(), List.of())) {
            switch (turn) {
                case Turn.Question _ -> {}
                case Turn.Answer given -> answer = given;
                case Turn.Hint _ -> hints++;
                case Turn.FollowUp asked -> exchanges.add(new Exchange(asked, null));
                case Turn.Reply reply ->
                    exchanges.add(new Exchange(exchanges.removeLast().asked(), reply));
            }
            numbers.add(turn.number());
        }
        var own =
                grades.stream().filter(grade -> numbers.contains(grade.turn())).toList();
        return new Asked(question, items.item(question.item()), true, answer, exchanges, hints, own);
    }
}
