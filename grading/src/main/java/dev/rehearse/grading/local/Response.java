package dev.rehearse.grading.local;

import dev.rehearse.grading.embedding.EncodedText;
import dev.rehearse.grading.text.Passage;
import dev.rehearse.grading.text.PromptInjection;
import dev.rehearse.grading.text.Span;
import dev.rehearse.grading.text.Stems;
import dev.rehearse.grading.text.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A candidate's answer, analysed.
 *
 * @param passages its texts, with the sentences that are left out of all else
 * @param parts sentences, and the clauses of sentences that have several
 * @param terms its content words
 * @param vector embedding of the whole answer
 */
@SuppressWarnings("ArrayRecordComponent") // never changed, and compared by no one
record Response(
        List<Passage> passages,
        List<Word> words,
        List<Word> content,
        Set<String> stems,
        List<Statement> sentences,
        List<Statement> parts,
        List<Term> terms,
        float @Nullable [] vector) {

    /** The most sentences that are encoded; a usual answer has fewer than ten, and each takes milliseconds. */
    private static final int MOST_ENCODED = 60;

    static Response of(List<String> texts, Meaning meaning) {
        return of(texts, meaning, passage -> List.of());
    }

    /** Without its orders to the grader. */
    static Response of(List<String> texts, Meaning meaning, Prepared task) {
        Set<String> stems = task.stems();
        return of(texts, meaning, passage -> PromptInjection.sentences(passage, stems));
    }

    private static Response of(List<String> texts, Meaning meaning, Function<Passage, List<Span>> without) {
        var sentences = new ArrayList<Statement>();
        var parts = new ArrayList<Statement>();
        var terms = new ArrayList<Term>();
        var passages = new ArrayList<Passage>();
        for (String text : texts) {
            Passage passage = Passage.of(text, LocalGrader.MOST_WORDS);
            passages.add(passage);
            List<Span> omitted = without.apply(passage);
            for (Span sentence : passage.sentences()) {
                if (omitted.contains(sentence)) {
                    continue;
                }
                boolean encoded = sentences.size() < MOST_ENCODED;
                add(passages.size() - 1, passage, sentence, encoded ? meaning : null, sentences, parts, terms);
            }
        }
        List<Word> words = sentences.stream()
                .flatMap(sentence -> sentence.words().stream())
                .toList();
        List<Word> content = words.stream().filter(Word::content).toList();
        return new Response(passages, words, content, Stems.of(content), sentences, parts, terms, mean(sentences));
    }

    /** Whether sentences were left out. */
    boolean omits() {
        return passages.stream().mapToInt(passage -> passage.words().size()).sum() > words.size();
    }

    private static void add(
            int number,
            Passage passage,
            Span sentence,
            @Nullable Meaning meaning,
            List<Statement> sentences,
            List<Statement> parts,
            List<Term> terms) {
        String text = passage.textOf(sentence);
        EncodedText encoded = meaning == null ? null : meaning.encoded(text);
        Statement whole = Statement.of(number, text, sentence.words(), encoded == null ? null : encoded.embedding());
        sentences.add(whole);
        parts.add(whole);
        sentence.contentWords().forEach(word -> terms.add(term(word, sentence, encoded, meaning)));
        List<Span> clauses = passage.clauses().stream()
                .filter(clause -> clause.within(sentence))
                .toList();
        if (clauses.size() > 1) {
            int offset = sentence.start();
            clauses.forEach(clause -> parts.add(Statement.of(
                    number,
                    text,
                    clause.words(),
                    encoded == null ? null : encoded.embedding(clause.start() - offset, clause.end() - offset))));
        }
    }

    private static Term term(Word word, Span sentence, @Nullable EncodedText encoded, @Nullable Meaning meaning) {
        int offset = sentence.start();
        return new Term(
                word,
                encoded == null ? null : encoded.embedding(word.start() - offset, word.end() - offset),
                meaning == null ? 1 : meaning.rarity(word.surface()));
    }

    /** Weighted by the number of words, so that it hardly depends on sentence boundaries. */
    private static float @Nullable [] mean(List<Statement> sentences) {
        float[] sum = null;
        for (Statement sentence : sentences) {
            float[] vector = sentence.vector();
            if (vector != null) {
                sum = sum == null ? new float[vector.length] : sum;
                for (int i = 0; i < sum.length; i++) {
                    sum[i] += vector[i] * sentence.words().size();
                }
            }
        }
        return sum == null ? null : unit(sum);
    }

    private static float[] unit(float[] sum) {
        double square = 0;
        for (float value : sum) {
            square += value * value;
        }
        float length = (float) Math.sqrt(square);
        for (int i = 0; i < sum.length; i++) {
            sum[i] = length > 0 ? sum[i] / length : 0;
        }
        return sum;
    }
}
