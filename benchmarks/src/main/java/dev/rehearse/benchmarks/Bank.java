package dev.rehearse.benchmarks;

import dev.rehearse.adaptive.item.ItemPool;

/** The item banks a step is measured on: recorded ones, on which peers were measured too, and larger ones by a seed. */
public enum Bank {
    TWO_PARAMETER_1000("1,000, 2PL", 1.5, "bank_1000_2pl.csv"),
    THREE_PARAMETER_1000("1,000, 3PL", 1.5, "bank_1000_3pl.csv"),
    THREE_PARAMETER_10000("10,000, 3PL", 3, "bank_10000_3pl.csv"),
    TWO_PARAMETER_100000("100,000, 2PL", 6, "") {
        @Override
        ItemPool pool() {
            return Workload.pool(100_000, SEED);
        }
    },
    THREE_PARAMETER_100000("100,000, 3PL", 6, "") {
        @Override
        ItemPool pool() {
            return Workload.guessablePool(100_000, SEED);
        }
    };

    private static final long SEED = 1000;

    /** How many items of which model. */
    final String description;

    /** Microseconds per step that the engine promises. */
    final double goal;

    private final String file;

    Bank(String description, double goal, String file) {
        this.description = description;
        this.goal = goal;
        this.file = file;
    }

    ItemPool pool() {
        return Workload.recorded(file);
    }
}
