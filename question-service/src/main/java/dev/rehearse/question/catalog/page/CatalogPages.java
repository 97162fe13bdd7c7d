package dev.rehearse.question.catalog.page;

import dev.rehearse.edge.site.PublicPage;
import dev.rehearse.edge.site.ReaderLanguage;
import dev.rehearse.question.catalog.Catalog;
import dev.rehearse.question.catalog.NoSuchTrack;
import dev.rehearse.question.catalog.Redirects;
import dev.rehearse.question.catalog.TopicView;
import dev.rehearse.question.catalog.TrackView;
import dev.rehearse.question.catalog.TrackView.SectionView;
import dev.rehearse.question.markdown.RenderedTexts;
import dev.rehearse.question.practice.LaunchedPracticeTests;
import dev.rehearse.question.practice.PracticeTest;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The pages that list topics: the home page, and a page for each track. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class CatalogPages {

    private final Catalog catalog;
    private final RenderedTexts rendered;
    private final LaunchedPracticeTests practiceTests;
    private final Redirects redirects;
    private final PreviewImage image;
    private final StructuredData structuredData;
    private final String publicUrl;

    CatalogPages(
            Catalog catalog,
            RenderedTexts rendered,
            LaunchedPracticeTests practiceTests,
            Redirects redirects,
            PreviewImage image,
            StructuredData structuredData,
            @ConfigProperty(name = "rehearse.public-url") String publicUrl) {
        this.catalog = catalog;
        this.rendered = rendered;
        this.practiceTests = practiceTests;
        this.redirects = redirects;
        this.image = image;
        this.structuredData = structuredData;
        this.publicUrl = publicUrl;
    }

    @CheckedTemplate(basePath = "catalog")
    static class Templates {
        private Templates() {}

        static native TemplateInstance home(
                List<TrackView> tracks,
                Set<String> tested,
                @Nullable PracticeTest first,
                List<PracticeTest> combined,
                String image,
                String canonical);

        static native TemplateInstance track(
                TrackView track,
                String description,
                Set<String> tested,
                List<PracticeTest> combined,
                String image,
                String canonical,
                String structuredData);
    }

    @GET
    @Operation(hidden = true)
    public Response home(
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage, @Context Request request) {
        var tracks = catalog.tracks();
        var launched = practiceTests.all();
        var page = Templates.home(
                tracks,
                practiceTests.topics(),
                first(tracks, launched),
                launched.stream().filter(PracticeTest::isCombined).toList(),
                image.address(),
                publicUrl + "/");
        return PublicPage.inLanguages(page.setLocale(ReaderLanguage.preferred(acceptLanguage)), request);
    }

    @GET
    @Path("tracks/{track}")
    @Operation(hidden = true)
    public Response track(
            @PathParam("track") String slug,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage,
            @Context Request request,
            @Context UriInfo address) {
        try {
            return page(catalog.track(slug), acceptLanguage, request);
        } catch (NoSuchTrack gone) {
            return redirects
                    .toTrack(slug, address.getRequestUri())
                    .map(PublicPage::moved)
                    .orElseThrow(() -> gone);
        }
    }

    private Response page(TrackView track, @Nullable String acceptLanguage, Request request) {
        var shown = withHtml(track);
        var page = Templates.track(
                shown,
                MetaDescription.of(shown.description()),
                practiceTests.topics(),
                practiceTests.all().stream()
                        .filter(test -> test.isCombined() && isIn(track, test))
                        .toList(),
                image.address(),
                publicUrl + track.page(),
                structuredData.of(track));
        return PublicPage.inLanguages(page.setLocale(ReaderLanguage.preferred(acceptLanguage)), request);
    }

    /** The first practice test in the order of the topics. */
    private static @Nullable PracticeTest first(List<TrackView> tracks, List<PracticeTest> launched) {
        return topics(tracks.stream())
                .flatMap(topic -> launched.stream().filter(test -> test.topic().equals(topic.slug())))
                .findFirst()
                .orElse(null);
    }

    private static boolean isIn(TrackView track, PracticeTest test) {
        return topics(Stream.of(track)).anyMatch(topic -> test.topics().contains(topic.slug()));
    }

    private static Stream<TopicView> topics(Stream<TrackView> tracks) {
        return tracks.flatMap(track -> track.sections().stream()).flatMap(section -> section.topics().stream());
    }

    /** The track with descriptions in HTML. */
    private TrackView withHtml(TrackView track) {
        var sections = track.sections().stream().map(SectionView::description);
        return track.described(rendered.html(
                Stream.concat(Stream.of(track.description()), sections).toList()));
    }
}
