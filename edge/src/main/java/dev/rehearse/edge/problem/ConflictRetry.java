package dev.rehearse.edge.problem;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.Transactional;

/** Retries a transaction once after a deadlock or serialization failure. A second failure becomes 503. */
@Interceptor
@Transactional
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
class ConflictRetry {

    @AroundInvoke
    Object retry(InvocationContext call) throws Exception {
        if (QuarkusTransaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
            return call.proceed();
        }
        try {
            return call.proceed();
        } catch (Exception failure) {
            if (!DatabaseUnavailable.causedByConflict(failure)) {
                throw failure;
            }
            return call.proceed();
        }
    }
}
