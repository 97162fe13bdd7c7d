package dev.rehearse.question.author.imports;

import dev.rehearse.edge.problem.FailureLog;
import dev.rehearse.edge.problem.HttpProblem;
import dev.rehearse.edge.problem.Problem;
import dev.rehearse.edge.problem.ProblemText;
import dev.rehearse.edge.problem.Translated;
import dev.rehearse.question.author.imports.ImportLeases.Lease;
import dev.rehearse.question.author.imports.StoredImport.State;
import dev.rehearse.question.author.imports.TopicImport.Order;
import dev.rehearse.question.catalog.ChangeUnderWay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.io.IOException;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/** Runs one import under a lease. That it is made and that it is over is one transaction. */
@ApplicationScoped
class LeasedImport {

    private static final Logger LOG = Logger.getLogger(LeasedImport.class);

    /** While the content folder is imported, or another file into the topic, a run ends after seconds. */
    private static final int MOST_RUNS = 50;

    private final ImportLeases leases;
    private final ImportFiles files;
    private final StoredImports imports;
    private final TopicImport topicImport;
    private final FailureLog failures;

    LeasedImport(
            ImportLeases leases,
            ImportFiles files,
            StoredImports imports,
            TopicImport topicImport,
            FailureLog failures) {
        this.leases = leases;
        this.files = files;
        this.imports = imports;
        this.topicImport = topicImport;
        this.failures = failures;
    }

    /** Returns whether the import is over, and not left to a further run. */
    @ActivateRequestContext
    boolean run(Lease lease, BooleanSupplier isStopping) {
        if (lease.number() > MOST_RUNS) {
            fail(lease, ProblemText.of("author.import.broke-off", "runs", MOST_RUNS));
            return true;
        }
        try {
            runOnce(lease, isStopping);
            return true;
        } catch (ImportRefused refused) {
            leases.end(lease, State.REFUSED, imports.written(refused.view()));
            files.remove(lease.id());
            return true;
        } catch (ChangeUnderWay busy) {
            leases.release(lease);
            return false;
        } catch (HttpProblem problem) {
            fail(lease, reason(problem.problem()));
            return true;
        } catch (ImportLeases.Lost lost) {
            LOG.infof("An import ends without a trace: %s", lost.getMessage());
            return false;
        } catch (LeaseProgress.Stopping stopping) {
            leases.release(lease);
            return false;
        } catch (IOException | RuntimeException e) {
            failures.unexpected(e);
            leases.release(lease);
            return false;
        }
    }

    private static Translated reason(Problem problem) {
        var detail = problem.detail();
        return detail == null ? problem.title() : detail;
    }

    private void fail(Lease lease, Translated why) {
        leases.end(lease, State.FAILED, imports.written(StoredTexts.of(why)));
        files.remove(lease.id());
    }

    private void runOnce(Lease lease, BooleanSupplier isStopping) throws IOException {
        var progress = new LeaseProgress(leases, lease, isStopping);
        try (var content = progress.counted(files.open(lease.id()))) {
            var file = new UploadedFile(ImportFormat.named(lease.format()), lease.name(), content);
            var order = new Order(lease.topic(), lease.author(), lease.isDry(), progress);
            var view = topicImport.run(order, file, made -> leases.end(lease, State.FINISHED, imports.written(made)));
            if (lease.isDry()) {
                leases.end(lease, State.FINISHED, imports.written(view));
            } else {
                files.remove(lease.id());
            }
        }
    }
}
