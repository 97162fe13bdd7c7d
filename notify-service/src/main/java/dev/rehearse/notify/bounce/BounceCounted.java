package dev.rehearse.notify.bounce;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Fired in the transaction in which a bounce or complaint was counted. */
public record BounceCounted(@Nullable UUID campaign, Kind kind) {}
