package cn.tongxin.bench.fault;

import java.sql.SQLException;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Looks, as often as it is asked to, at what one import has left in the database, and counts the
 * moments at which that was neither what its job says nor free of halves.
 */
final class ImportWatch {
    /** How many rows the product takes over in one transaction. */
    static final int BATCH = 500;

    /** One statement, so that job and rows are those of one moment. */
    private static final String LOOK =
            "with made as materialized (select id from student where name like ?)"
                    + " select j.status, j.done, j.failed,"
                    + " (select count(*) from job_line l where l.job_id = j.id"
                    + " and l.level = 'ERROR'),"
                    + " (select count(*) from made),"
                    + " (select count(*) from enrolment e where e.student_id in"
                    + " (select id from made)),"
                    + " (select count(*) from guardian_link g where g.student_id in"
                    + " (select id from made))"
                    + " from job j where j.id = ?::uuid";

    private final Database database;
    private final PupilTable table;
    private final String job;
    private final boolean together;
    private int looks;
    private int halves;

    /**
     * @param together whether all rows are to be there or none; else as many as the job says
     */
    ImportWatch(Database database, PupilTable table, String job, boolean together) {
        this.database = database;
        this.table = table;
        this.job = job;
        this.together = together;
    }

    /**
     * What stood there at one moment.
     *
     * @param told lines of the report about wrong rows
     * @param ties pupils and their guardians
     */
    record Look(
            String status,
            long done,
            long failed,
            long told,
            long pupils,
            long enrolments,
            long ties) {
        /** Whether a pupil stands there without its enrolment or guardian. */
        private boolean isTorn() {
            return enrolments != pupils || ties != pupils || told != failed;
        }

        /** Rows of whole batches, as many as the job says. */
        boolean isOfWholeBatches() {
            return !isTorn() && pupils == done - failed && done % BATCH == 0;
        }

        /**
         * @param all how many pupils the table brings
         */
        boolean isAllOrNone(long all) {
            return !isTorn() && (pupils == 0 || pupils == all);
        }
    }

    Look look() throws SQLException {
        Look now =
                database.list(
                                LOOK,
                                row ->
                                        new Look(
                                                row.getString(1),
                                                row.getLong(2),
                                                row.getLong(3),
                                                row.getLong(4),
                                                row.getLong(5),
                                                row.getLong(6),
                                                row.getLong(7)),
                                table.beginning() + "%",
                                job)
                        .get(0);
        looks++;
        boolean whole = together ? now.isAllOrNone(all()) : now.isOfWholeBatches();
        halves += whole ? 0 : 1;
        return now;
    }

    /** Whether the job was at work when that was looked at, and had rows left to write. */
    boolean isUnderWay(Look look) {
        return look.status().equals("RUNNING") && look.pupils() < all();
    }

    private int all() {
        return table.rightRows(table.rows()).size();
    }

    PupilTable table() {
        return table;
    }

    String job() {
        return job;
    }

    int looks() {
        return looks;
    }

    /** At how many looks there was part of a batch, or of all where all was asked for. */
    int halves() {
        return halves;
    }

    /** Pupils that are there more than once. */
    long twice() throws SQLException {
        List<String> names = names();
        return names.size() - names.stream().distinct().count();
    }

    /**
     * Pupils that are missing, or that should not be there.
     *
     * @param first of so many rows all that are right should be there, and of the others none
     */
    long differing(int first) throws SQLException {
        SortedSet<Integer> rows = new TreeSet<>();
        names().forEach(name -> rows.add(table.rowOf(name)));
        return PupilTable.differing(table.rightRows(first), rows);
    }

    private List<String> names() throws SQLException {
        return database.list(
                "select name from student where name like ?",
                row -> row.getString(1),
                table.beginning() + "%");
    }
}
