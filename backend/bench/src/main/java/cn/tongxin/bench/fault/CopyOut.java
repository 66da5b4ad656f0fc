package cn.tongxin.bench.fault;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;

/** What the database by itself can give: COPY of a select, thrown away as it comes. */
record CopyOut(Database database) {
    Reading read(String select) throws SQLException, IOException {
        try (Connection connection = database.connect()) {
            long began = System.nanoTime();
            long rows =
                    connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyOut(
                                    "copy (" + select + ") to stdout",
                                    OutputStream.nullOutputStream());
            return new Reading(rows, (System.nanoTime() - began) / 1e9, "");
        }
    }
}
