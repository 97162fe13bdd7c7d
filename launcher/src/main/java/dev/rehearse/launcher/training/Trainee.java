package dev.rehearse.launcher.training;

/**
 * Where a service in training is.
 *
 * @param port its own port
 * @param managementPort where its readiness check is
 * @param database what it has in place of the product's data
 */
public record Trainee(int port, int managementPort, String database) {}
