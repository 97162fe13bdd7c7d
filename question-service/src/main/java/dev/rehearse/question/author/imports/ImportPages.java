package dev.rehearse.question.author.imports;

import dev.rehearse.edge.http.Parameter;
import dev.rehearse.edge.problem.HttpProblem;
import dev.rehearse.edge.security.PrivateResponse;
import dev.rehearse.edge.session.SignInRequired;
import dev.rehearse.edge.session.SignedIn;
import dev.rehearse.edge.site.PrivatePage;
import dev.rehearse.edge.site.ReaderLanguage;
import dev.rehearse.question.author.imports.ImportUploads.Received;
import dev.rehearse.question.author.page.Reason;
import dev.rehearse.question.author.question.TopicReading;
import dev.rehearse.question.author.topic.AuthoredTopics;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The pages on which authors import a file: first a dry run shows the result, then it is imported. */
@Path("/author/imports")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@SignInRequired
@PrivateResponse
class ImportPages {

    /** A short import is over by then, and its report the first page that follows. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final ImportUploads uploads;
    private final StoredImports stored;
    private final ImportWorker worker;
    private final AuthoredTopics topics;
    private final TopicReading reading;
    private final SignedIn author;

    ImportPages(
            ImportUploads uploads,
            StoredImports stored,
            ImportWorker worker,
            AuthoredTopics topics,
            TopicReading reading,
            SignedIn author) {
        this.uploads = uploads;
        this.stored = stored;
        this.worker = worker;
        this.topics = topics;
        this.reading = reading;
        this.author = author;
    }

    @CheckedTemplate(basePath = "author")
    static class Templates {
        private Templates() {}

        static native TemplateInstance imports(ImportPage page);

        static native TemplateInstance report(ReportPage page);
    }

    @GET
    @Operation(hidden = true)
    public Response form(
            @QueryParam("topic") @Nullable String topic,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        var page = new ImportPage(topics.choices(), topic == null ? "" : topic, "", null);
        return PrivatePage.of(Templates.imports(page), 200, language);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response tryOut(
            InputStream body,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String type,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language)
            throws IOException {
        var form = new UploadForm();
        try {
            var id = uploads.receive(author.name(), store -> {
                form.receive(body, type, store);
                reading.bySlug(form.text("topic"));
                var format = ImportFormat.named(form.text("format"));
                return new Received(
                        form.text("topic"),
                        new UploadedFile(format, form.fileName(), InputStream.nullInputStream()),
                        true);
            });
            return follow(id);
        } catch (HttpProblem refused) {
            return refused(form, refused, language);
        }
    }

    private Response follow(UUID id) {
        worker.awaitEnd(id, PATIENCE);
        return PrivatePage.seeOther("/author/imports/" + id);
    }

    private Response refused(UploadForm form, HttpProblem refused, @Nullable String language) {
        var page = new ImportPage(
                topics.choices(),
                form.text("topic"),
                form.text("format"),
                reason(refused, ReaderLanguage.preferred(language)));
        return PrivatePage.of(Templates.imports(page), refused, language);
    }

    private static String reason(HttpProblem refused, Locale language) {
        var words = MessageBundles.get(ImportWords.class, Localized.Literal.of(language.getLanguage()));
        return Reason.of(
                refused, language, Map.of("topic", words.topic(), "format", words.format(), "file", words.file()));
    }

    @GET
    @Path("/{id}")
    @Operation(hidden = true)
    public Response report(
            @PathParam("id") String id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        return PrivatePage.of(Templates.report(new ReportPage(byId(id))), 200, language);
    }

    /** Makes what the dry run has shown; a second press changes nothing. */
    @POST
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response make(@PathParam("id") String id) {
        var known = byId(id);
        stored.make(known.id());
        worker.signal();
        return follow(known.id());
    }

    private StoredImport byId(String id) {
        return Parameter.idOf(id).flatMap(stored::byId).orElseThrow(() -> new NoSuchImport(id));
    }
}
