package dev.rehearse.notify;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** Hears each statement that is sent to the database. */
@PersistenceUnitExtension
public class Statements implements StatementInspector {

    static final List<String> HEARD = new CopyOnWriteArrayList<>();

    @Override
    public String inspect(String sql) {
        HEARD.add(sql);
        return sql;
    }
}
