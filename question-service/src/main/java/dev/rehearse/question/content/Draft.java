package dev.rehearse.question.content;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.rehearse.question.catalog.QuestionDraft;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/**
 * A question that an import brings.
 *
 * @param digest SHA-256 of all that the catalog stores of it
 */
record Draft(UUID id, QuestionDraft question, String digest) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Draft of(UUID id, QuestionDraft question) {
        return new Draft(id, question, digest(question));
    }

    private static String digest(QuestionDraft question) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256").digest(JSON.writeValueAsBytes(question));
            return HexFormat.of().formatHex(sha256);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a draft is made of texts and numbers", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
