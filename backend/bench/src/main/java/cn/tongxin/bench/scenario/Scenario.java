package cn.tongxin.bench.scenario;

import cn.tongxin.bench.BenchException;
import cn.tongxin.bench.load.Workload;
import cn.tongxin.bench.product.RunFile;
import cn.tongxin.bench.sql.BindValues;
import cn.tongxin.bench.sql.PgbenchScript.Choice;
import java.io.IOException;
import java.util.List;

/**
 * One kind of request to measure.
 *
 * @param id for file names
 * @param title for people
 * @param values what the requests ask for, as the values of their statements
 * @param role the demo account that asks
 */
public record Scenario(
        String id,
        String title,
        Source source,
        List<BindValues> values,
        Choice choice,
        String role) {
    /** Asked by the bureau, whose scope is the whole city. */
    public Scenario(
            String id, String title, Source source, List<BindValues> values, Choice choice) {
        this(id, title, source, values, choice, RunFile.ROLE);
    }

    /** Makes the workload anew for each run: versions of rows have moved on since the last. */
    @FunctionalInterface
    public interface Source {
        Workload fresh() throws IOException, BenchException;
    }

    /** The one of them with this id. */
    public static Scenario of(List<Scenario> all, String id) {
        return all.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    public boolean reads() {
        return choice == Choice.AT_RANDOM;
    }
}
