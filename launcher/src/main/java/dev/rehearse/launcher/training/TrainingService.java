package dev.rehearse.launcher.training;

/**
 * A service in a training run.
 *
 * @param port its HTTP port
 * @param managementPort the port of its readiness check
 * @param database its own database instead of the product's
 */
public record TrainingService(int port, int managementPort, String database) {}
