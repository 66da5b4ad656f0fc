package cn.tongxin.bench.scenario;

import cn.tongxin.bench.load.Answer;
import cn.tongxin.bench.load.Call;
import cn.tongxin.bench.load.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Of 20 requests: 6 lists, 6 single schools, 2 corrections, 2 near a point, 2 summaries, 2 pages of
 * the directory. Always the same sequence.
 */
final class MixedDay implements Workload {
    private static final int PARTS = 20;
    private static final long SEED = 2880;
    private static final List<String> GROUPS = List.of("county", "managingUnit", "type", "status");

    private final Random random = new Random(SEED);
    private final Corrections corrections;
    private final boolean[] correcting;
    private final List<Call> lists = new ArrayList<>();
    private final List<Call> schools = new ArrayList<>();
    private final List<Call> near = new ArrayList<>();
    private final List<Call> summaries = new ArrayList<>();
    private final List<Call> directory = new ArrayList<>();

    MixedDay(String host, SchoolData data, Corrections corrections) {
        this.corrections = corrections;
        this.correcting = new boolean[data.schools().size()];
        for (SchoolData.FilteredList list : data.lists()) {
            lists.add(Call.get(host, list.path()));
            lists.add(Call.get(host, list.lastPath()));
            directory.add(
                    Call.get(
                            host,
                            "/api/v1/school-directory?sort=name&limit=20&county=" + list.county()));
        }
        data.schools().forEach(id -> schools.add(Call.get(host, SchoolData.SCHOOLS + "/" + id)));
        for (String group : GROUPS) {
            summaries.add(Call.get(host, SchoolData.SCHOOLS + "/summary?groupBy=" + group));
        }
        for (int i = 0; i < 10; i++) {
            near.add(
                    Call.get(
                            host,
                            String.format(
                                    Locale.ROOT,
                                    "%s/near?lon=%.3f&lat=%.3f&radiusMeters=3000&limit=20",
                                    SchoolData.SCHOOLS,
                                    108.28 + i * 0.02,
                                    22.78 + i * 0.01)));
        }
    }

    @Override
    public Call next(int connection) {
        int part = random.nextInt(PARTS);
        correcting[connection] = part == 0 || part == 1;
        if (correcting[connection]) {
            return corrections.next(connection);
        }
        List<Call> kind =
                part < 8
                        ? lists
                        : part < 14
                                ? schools
                                : part < 16 ? near : part < 18 ? summaries : directory;
        return kind.get(random.nextInt(kind.size()));
    }

    @Override
    public void answered(int connection, Answer answer) {
        if (correcting[connection]) {
            corrections.answered(connection, answer);
        }
    }
}
