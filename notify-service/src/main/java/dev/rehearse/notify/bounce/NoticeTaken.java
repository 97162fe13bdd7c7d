package dev.rehearse.notify.bounce;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The result of a post to the webhook. */
record NoticeTaken(
        @Schema(
                description =
                        "counted; repeated: known already; forged: not of a mail of ours; gone: of a mail no longer known",
                enumeration = {"counted", "repeated", "forged", "gone"})
        String result) {}
