package dev.rehearse.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** The E step: how many persons are expected at each point of quadrature with each score of each item. */
final class Expectation {

    /*
     * For person i with responses u: posterior p_q ~ w_q prod_j P_j(u_j | x_q); r_jkq = sum of p_q over those who
     * scored k on j [1]. Only answers that are there are looked at, so missing ones cost nothing and are ignored, which
     * is right where what is asked depends on earlier answers alone (adaptive tests) [2].
     *
     * Persons are cut into 32 blocks, whatever the number of threads; each adds up by itself, and the blocks are added
     * in their order: the result is the same to the last bit on any number of threads.
     *
     * [1] R. D. Bock and M. Aitkin (1981), Marginal maximum likelihood estimation of item parameters: application of an
     *     EM algorithm. Psychometrika 46(4), 443-459, doi:10.1007/BF02293801.
     * [2] R. J. Mislevy and P.-K. Wu (1996), Missing responses and IRT ability estimation: omits, choice, time limits,
     *     and adaptive testing. ETS Research Report 96-30.
     */

    private static final int BLOCKS = 32;

    final double[][] counts;
    final double[] persons;
    double logLikelihood;

    private Expectation(double[][] tables, int points) {
        counts = new double[tables.length][];
        for (int item = 0; item < tables.length; item++) {
            counts[item] = new double[tables[item].length];
        }
        persons = new double[points];
    }

    static Expectation of(Responses responses, double[][] tables, double[] weights, ExecutorService executor) {
        List<Callable<Expectation>> blocks = new ArrayList<>();
        for (int block = 0; block < BLOCKS; block++) {
            int begin = (int) ((long) responses.persons() * block / BLOCKS);
            int end = (int) ((long) responses.persons() * (block + 1) / BLOCKS);
            blocks.add(() -> {
                Expectation part = new Expectation(tables, weights.length);
                part.add(responses, begin, end, tables, logarithms(weights));
                return part;
            });
        }
        Expectation all = new Expectation(tables, weights.length);
        try {
            for (Future<Expectation> part : executor.invokeAll(blocks)) {
                all.add(part.get());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CalibrationCancelled();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
        return all;
    }

    /** The posterior of one person; its entries sum to 1. Returns the log-likelihood. */
    static double posterior(
            Responses responses, int person, double[][] tables, double[] logWeights, double[] posterior) {
        int points = posterior.length;
        System.arraycopy(logWeights, 0, posterior, 0, points);
        for (int i = responses.first(person); i < responses.first(person + 1); i++) {
            double[] table = tables[responses.item(i)];
            int row = responses.score(i) * points;
            for (int q = 0; q < points; q++) {
                posterior[q] += table[row + q];
            }
        }
        double largest = Double.NEGATIVE_INFINITY;
        for (double value : posterior) {
            largest = Math.max(largest, value);
        }
        double sum = 0;
        for (int q = 0; q < points; q++) {
            posterior[q] = Math.exp(posterior[q] - largest);
            sum += posterior[q];
        }
        for (int q = 0; q < points; q++) {
            posterior[q] /= sum;
        }
        return largest + Math.log(sum);
    }

    static double[] logarithms(double... weights) {
        double[] logs = new double[weights.length];
        for (int q = 0; q < weights.length; q++) {
            logs[q] = Math.log(weights[q]);
        }
        return logs;
    }

    private void add(Responses responses, int begin, int end, double[][] tables, double[] logWeights) {
        double[] posterior = new double[persons.length];
        for (int person = begin; person < end; person++) {
            logLikelihood += posterior(responses, person, tables, logWeights, posterior);
            for (int i = responses.first(person); i < responses.first(person + 1); i++) {
                double[] count = counts[responses.item(i)];
                int row = responses.score(i) * posterior.length;
                for (int q = 0; q < posterior.length; q++) {
                    count[row + q] += posterior[q];
                }
            }
            for (int q = 0; q < posterior.length; q++) {
                persons[q] += posterior[q];
            }
        }
    }

    private void add(Expectation other) {
        logLikelihood += other.logLikelihood;
        for (int item = 0; item < counts.length; item++) {
            addTo(counts[item], other.counts[item]);
        }
        addTo(persons, other.persons);
    }

    private static void addTo(double[] sums, double... values) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += values[i];
        }
    }
}
