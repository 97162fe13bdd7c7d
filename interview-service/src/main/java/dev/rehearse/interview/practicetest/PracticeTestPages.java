package dev.rehearse.interview.practicetest;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The pages that a candidate starts from: all practice tests, and one. */
@Path("/practice-tests")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class PracticeTestPages {

    private final PracticeTests practiceTests;

    PracticeTestPages(PracticeTests practiceTests) {
        this.practiceTests = practiceTests;
    }

    @CheckedTemplate(basePath = "practicetest")
    static class Templates {
        private Templates() {}

        static native TemplateInstance list(List<PracticeTestView> tests);

        static native TemplateInstance start(PracticeTestView test);
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance list() {
        return Templates.list(
                practiceTests.launched(null).stream().map(PracticeTestView::of).toList());
    }

    @GET
    @Path("/{practiceTest}")
    @Operation(hidden = true)
    public TemplateInstance start(@PathParam("practiceTest") String slug) {
        return Templates.start(PracticeTestView.of(practiceTests.launchedBySlug(slug)));
    }
}
