package dev.rehearse.formats.aiken;

import dev.rehearse.content.model.Option;
import dev.rehearse.content.model.Task;
import dev.rehearse.formats.exchange.BrokenFile;
import dev.rehearse.formats.exchange.Draft;
import dev.rehearse.formats.exchange.FaultTexts;
import dev.rehearse.formats.exchange.QuestionCollector;
import dev.rehearse.formats.exchange.Slugs;
import dev.rehearse.formats.exchange.Tags;
import dev.rehearse.formats.markup.Markup;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Reads lines of Aiken: the prompt, options with letters, and a line that names the letter of the key. */
final class AikenReader {

    private static final Pattern OPTION = Pattern.compile("([A-Z])[.)]\\s+(.+)");
    private static final Pattern ANSWER = Pattern.compile("ANSWER:\\s*([A-Z])");
    private static final int LONGEST_PROMPT = 20_000;

    private final QuestionCollector questions;
    private final StringBuilder prompt = new StringBuilder();
    private final List<String> options = new ArrayList<>();
    private int first;

    AikenReader(QuestionCollector questions) {
        this.questions = questions;
    }

    void read(String line, int number) throws BrokenFile {
        var option = OPTION.matcher(line);
        if (line.startsWith("ANSWER:")) {
            answer(line, number);
        } else if (option.matches() && !prompt.isEmpty()) {
            option(option.group(1).charAt(0), option.group(2), number);
        } else if (!line.isEmpty() || !prompt.isEmpty()) {
            prompt(line, number);
        }
    }

    private void prompt(String line, int number) throws BrokenFile {
        if (!options.isEmpty()) {
            if (line.isEmpty()) {
                return;
            }
            throw new BrokenFile(number, FaultTexts.of("aiken.no-option"));
        }
        first = prompt.isEmpty() ? number : first;
        prompt.append(line).append('\n');
        if (prompt.length() > LONGEST_PROMPT) {
            throw new BrokenFile(first, FaultTexts.of("aiken.long-question", "most", LONGEST_PROMPT));
        }
    }

    private void option(char letter, String text, int number) throws BrokenFile {
        char expected = (char) ('A' + options.size());
        if (letter != expected) {
            throw new BrokenFile(number, FaultTexts.of("aiken.letter", "expected", expected, "found", letter));
        }
        options.add(Markup.escaped(text));
    }

    private void answer(String line, int number) throws BrokenFile {
        var letter = ANSWER.matcher(line);
        int key = letter.matches() ? letter.group(1).charAt(0) - 'A' : -1;
        if (key < 0 || key >= options.size()) {
            throw new BrokenFile(number, FaultTexts.of("aiken.answer", "count", options.size()));
        }
        var choices = IntStream.range(0, options.size())
                .mapToObj(i -> new Option(options.get(i), i == key, null))
                .toList();
        var text = prompt.toString().strip();
        questions.add(new Draft(
                first,
                null,
                Slugs.of(text),
                Tags.read(List.of()).profile(null, List.of()),
                Markup.escaped(text),
                new Task.SingleChoice(choices, "")));
        prompt.setLength(0);
        options.clear();
    }

    void end() throws BrokenFile {
        if (!prompt.toString().isBlank()) {
            throw new BrokenFile(first, FaultTexts.of("aiken.no-answer"));
        }
    }
}
