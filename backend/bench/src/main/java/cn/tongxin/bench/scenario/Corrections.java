package cn.tongxin.bench.scenario;

import cn.tongxin.bench.load.Answer;
import cn.tongxin.bench.load.Call;
import cn.tongxin.bench.load.Workload;
import java.util.ArrayList;
import java.util.List;

/**
 * Each connection corrects the phone number of its own school again and again, always against the
 * version its previous answer told.
 */
final class Corrections implements Workload {
    private final String host;
    private final List<State> states = new ArrayList<>();

    /** The school of one connection: what it may send, and the version it has seen. */
    private static final class State {
        private final String path;
        private final byte[][] bodies;
        private String etag;
        private int turn;

        private State(CorrectableSchool school) {
            this.path = SchoolData.SCHOOLS + "/" + school.id();
            this.bodies = new byte[][] {school.firstBody(), school.secondBody()};
            this.etag = school.etag();
        }
    }

    Corrections(String host, List<CorrectableSchool> schools) {
        this.host = host;
        schools.forEach(school -> states.add(new State(school)));
    }

    @Override
    public Call next(int connection) {
        State state = states.get(connection);
        byte[] body = state.bodies[state.turn];
        state.turn = 1 - state.turn;
        return Call.put(host, state.path, state.etag, body);
    }

    @Override
    public void answered(int connection, Answer answer) {
        if (answer.ok()) {
            states.get(connection).etag = answer.etag();
        }
    }
}
