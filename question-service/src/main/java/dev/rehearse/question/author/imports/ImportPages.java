package dev.rehearse.question.author.imports;

import dev.rehearse.edge.problem.HttpProblem;
import dev.rehearse.edge.security.PrivateResponse;
import dev.rehearse.edge.session.SignInRequired;
import dev.rehearse.edge.session.SignedIn;
import dev.rehearse.edge.site.PrivatePage;
import dev.rehearse.edge.site.ReaderLanguage;
import dev.rehearse.question.author.page.Reason;
import dev.rehearse.question.author.topic.AuthoredTopics;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Base64;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The page on which authors import a file: first a dry run shows the result, then it is imported. */
@Path("/author/imports")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@SignInRequired
@PrivateResponse
class ImportPages {

    private final TopicImport imports;
    private final AuthoredTopics topics;
    private final SignedIn author;

    ImportPages(TopicImport imports, AuthoredTopics topics, SignedIn author) {
        this.imports = imports;
        this.topics = topics;
        this.author = author;
    }

    @CheckedTemplate(basePath = "author")
    static class Templates {
        private Templates() {}

        static native TemplateInstance imports(ImportPage page);
    }

    @GET
    @Operation(hidden = true)
    public Response form(
            @QueryParam("topic") @Nullable String topic,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        var page = new ImportPage(topics.choices(), topic == null ? "" : topic, "", null, null, "", "");
        return PrivatePage.of(Templates.imports(page), 200, language);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response run(
            byte @Nullable [] body,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String type,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        var form = UploadForm.of(body == null ? new byte[0] : body, type);
        try {
            return PrivatePage.of(Templates.imports(page(form)), 200, language);
        } catch (HttpProblem refused) {
            return refused(form, refused, language);
        }
    }

    private ImportPage page(UploadForm form) {
        var content = form.file();
        var file = new UploadedFile(ImportFormat.named(form.text("format")), form.fileName(), content);
        var topic = form.text("topic");
        if (form.isConfirmed()) {
            var made = imports.run(topic, file, author.name());
            return new ImportPage(topics.choices(), topic, file.format(), null, made, form.fileName(), "");
        }
        var planned = imports.tryOut(topic, file, author.name());
        var again = planned.refused().isEmpty() ? Base64.getEncoder().encodeToString(content) : "";
        return new ImportPage(topics.choices(), topic, file.format(), null, planned, form.fileName(), again);
    }

    private Response refused(UploadForm form, HttpProblem refused, @Nullable String language) {
        var page = new ImportPage(
                topics.choices(),
                form.text("topic"),
                form.text("format"),
                Reason.of(refused, ReaderLanguage.preferred(language)),
                null,
                "",
                "");
        return PrivatePage.of(Templates.imports(page), refused.problem().status(), language);
    }
}
