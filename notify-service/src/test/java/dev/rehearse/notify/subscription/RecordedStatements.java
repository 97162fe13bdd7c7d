package dev.rehearse.notify.subscription;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** Records each statement that is sent to the database. */
@PersistenceUnitExtension
public class RecordedStatements implements StatementInspector {

    static final List<String> RECORDED = new CopyOnWriteArrayList<>();

    @Override
    public String inspect(String sql) {
        RECORDED.add(sql);
        return sql;
    }
}
