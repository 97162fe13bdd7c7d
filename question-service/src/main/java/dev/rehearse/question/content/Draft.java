package dev.rehearse.question.content;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.rehearse.question.catalog.QuestionDraft;
import dev.rehearse.question.catalog.QuestionOrigin;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/**
 * A question in an import.
 *
 * @param origin its file, and the SHA-256 of everything that the catalog stores of it
 */
record Draft(UUID id, QuestionDraft question, QuestionOrigin origin) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Draft of(UUID id, QuestionDraft question, String file) {
        return new Draft(id, question, new QuestionOrigin(digest(question, file), file));
    }

    private static String digest(QuestionDraft question, String file) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256").digest(JSON.writeValueAsBytes(List.of(file, question)));
            return HexFormat.of().formatHex(sha256);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a draft is made of texts and numbers", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
