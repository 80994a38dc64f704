package org.guichet.central.jdbi;

import java.sql.Types;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;

/**
 * Text as both databases can keep it: PostgreSQL has no NUL, and a text of a counter that holds one must not block what is
 * sold after it.
 */
final class PlainText extends AbstractArgumentFactory<String> {

    PlainText() {
        super(Types.VARCHAR);
    }

    static String of(String text) {
        return text.indexOf('\0') < 0 ? text : text.replace('\0', '\uFFFD');
    }

    @Override
    protected Argument build(String value, ConfigRegistry config) {
        return (position, statement, context) -> statement.setString(position, of(value));
    }
}
