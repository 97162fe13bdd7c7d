package dev.rehearse.grading.embedding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Tokenizes text as BERT's uncased models expect it, with the position of each piece.
 *
 * <p>The encoder's usual tokenizer is a native library that unpacks itself into the user's home and is missing for more
 * platforms than the encoder; the algorithm is short: Wu et al. 2016, arXiv:1609.08144, section 4.1, longest match
 * first.
 */
final class WordPieces {

    private static final int LONGEST_WORD = 100;

    /** Where words begin in the vocabulary. */
    private static final int FIRST_WORD = 1995;

    private static final String UNKNOWN = "[UNK]";

    private final Map<String, Integer> vocabulary;

    private WordPieces(Map<String, Integer> vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Reads the vocabulary of a tokenizer.json. */
    static WordPieces read(InputStream json) throws IOException {
        JsonNode entries = new ObjectMapper().readTree(json).path("model").path("vocab");
        Map<String, Integer> vocabulary = new HashMap<>();
        entries.properties()
                .forEach(
                        entry -> vocabulary.put(entry.getKey(), entry.getValue().intValue()));
        return new WordPieces(vocabulary);
    }

    /** A piece's id and its position in the text. */
    record Piece(int id, int start, int end) {}

    boolean knows(String word) {
        return vocabulary.containsKey(word);
    }

    /** By its place: BERT's vocabularies have special pieces and single characters first, then words by frequency. */
    double rarity(String word) {
        Integer id = vocabulary.get(word);
        return id == null ? 1 : Math.log1p(Math.max(0, id - FIRST_WORD)) / Math.log1p(vocabulary.size() - FIRST_WORD);
    }

    int id(String piece) {
        return vocabulary.getOrDefault(piece, vocabulary.getOrDefault(UNKNOWN, 0));
    }

    /** The first {@code most} pieces. */
    List<Piece> split(String text, int most) {
        var pieces = new ArrayList<Piece>();
        int position = 0;
        while (position < text.length() && pieces.size() < most) {
            int character = text.codePointAt(position);
            int end = position + Character.charCount(character);
            if (!separates(character)) {
                if (!alone(character)) {
                    end = endOfWord(text, end);
                }
                add(text, position, end, pieces);
            }
            position = end;
        }
        return pieces.size() > most ? pieces.subList(0, most) : pieces;
    }

    private static int endOfWord(String text, int from) {
        int end = from;
        while (end < text.length()) {
            int character = text.codePointAt(end);
            if ((separates(character) && !dropped(character)) || alone(character)) {
                break;
            }
            end += Character.charCount(character);
        }
        return end;
    }

    private void add(String text, int start, int end, List<Piece> pieces) {
        String word = plain(text.substring(start, Math.min(end, start + LONGEST_WORD + 1)));
        if (word.isEmpty()) {
            return;
        }
        List<Integer> ids = word.length() > LONGEST_WORD ? List.of(id(UNKNOWN)) : ids(word);
        ids.forEach(id -> pieces.add(new Piece(id, start, end)));
    }

    private List<Integer> ids(String word) {
        var ids = new ArrayList<Integer>();
        int start = 0;
        while (start < word.length()) {
            int end = word.length();
            while (end > start && !vocabulary.containsKey(piece(word, start, end))) {
                end--;
            }
            if (end == start) {
                return List.of(id(UNKNOWN));
            }
            ids.add(id(piece(word, start, end)));
            start = end;
        }
        return ids;
    }

    private static String piece(String word, int start, int end) {
        return (start > 0 ? "##" : "") + word.substring(start, end);
    }

    private static String plain(String word) {
        String decomposed = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        var kept = new StringBuilder();
        decomposed
                .codePoints()
                .filter(character -> Character.getType(character) != Character.NON_SPACING_MARK && !dropped(character))
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean separates(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character) || dropped(character);
    }

    /** Invisible characters and halves of surrogate pairs. */
    private static boolean dropped(int character) {
        int type = Character.getType(character);
        return type == Character.FORMAT
                || type == Character.SURROGATE
                || (type == Character.CONTROL && !Character.isWhitespace(character))
                || character == 0xFFFD;
    }

    /** Punctuation and ideographs, each of them a word. */
    private static boolean alone(int character) {
        return switch (Character.getType(character)) {
            case Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.CONNECTOR_PUNCTUATION,
                    Character.OTHER_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION -> true;
            default -> "$+<=>^`|~".indexOf(character) >= 0 || Character.isIdeographic(character);
        };
    }
}
