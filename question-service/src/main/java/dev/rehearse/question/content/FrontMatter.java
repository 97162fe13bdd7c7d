package dev.rehearse.question.content;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.rehearse.question.catalog.Difficulty;
import dev.rehearse.question.catalog.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The front matter of each sort of file, and how it is read: unknown and missing fields are findings. */
sealed interface FrontMatter {

    /** Of track.md and section.md. */
    record OfPart(
            @JsonProperty(required = true) String title,
            @JsonProperty(required = true) int position) implements FrontMatter {}

    /** Of topic.md. */
    record OfTopic(
            @JsonProperty(required = true) String title,
            @JsonProperty(required = true) int position,
            @JsonProperty(required = true) LocalDate updated)
            implements FrontMatter {}

    /** Of a question; title and position are for open questions, which are read in order. */
    record OfQuestion(
            @JsonProperty(required = true) UUID id,
            @JsonProperty(required = true) Kind kind,
            @Nullable String title,
            @Nullable Integer position,
            @JsonProperty(required = true) Difficulty difficulty,
            @JsonProperty(required = true) List<String> tags,
            @JsonProperty(required = true) int minutes,
            @Nullable List<String> sources)
            implements FrontMatter {}

    /** Reads YAML by the letter. */
    YAMLMapper MAPPER = YAMLMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    static <T extends FrontMatter> Optional<T> read(MarkdownFile file, Class<T> type, Findings findings) {
        try {
            return Optional.of(MAPPER.readValue(file.frontMatter(), type));
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr() + 1;
            findings.add(file.path(), line, e instanceof JsonMappingException ? Rule.C2 : Rule.C1, message(e));
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            findings.add(file.path(), 1, Rule.C2, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private static String message(JsonProcessingException failure) {
        var field = failure instanceof JsonMappingException mapping
                ? mapping.getPath().stream().map(step -> step.getFieldName()).collect(Collectors.joining("."))
                : "";
        return (field.isEmpty() ? "" : field + ": ") + failure.getOriginalMessage();
    }
}
