package dev.rehearse.interview.engine;

import dev.rehearse.edge.http.ClientAddress;
import dev.rehearse.edge.security.Role;
import dev.rehearse.interview.grade.GradingQueue;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;

/** Offers the grader of interviews to other programs; stores nothing. */
@Path("/api/engine")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Engine", description = "The engine and the grader of interviews as stateless functions")
class GradingResource {

    private final GradingQueue queue;
    private final GradeLimit limit;
    private final SecurityIdentity identity;

    GradingResource(GradingQueue queue, GradeLimit limit, SecurityIdentity identity) {
        this.queue = queue;
        this.limit = limit;
        this.identity = identity;
    }

    @POST
    @Path("/grade")
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-store")
    @Operation(
            operationId = "gradeAnswer",
            summary = "Grades a free-text answer point by point, with the words that show each verdict",
            description =
                    "The same request always gets the same grade. Without a token of role service, author or operator a client"
                            + " that has had as many answers graded as it may for now is refused with 429.")
    public GradeView grade(@Valid @NotNull GradeRequest request, @Context HttpServerRequest http) {
        if (Stream.of(Role.SERVICE, Role.AUTHOR, Role.OPERATOR).noneMatch(identity::hasRole)) {
            limit.take(ClientAddress.of(http.remoteAddress().hostAddress()));
        }
        return GradeView.of(queue.grade(request.task()));
    }
}
