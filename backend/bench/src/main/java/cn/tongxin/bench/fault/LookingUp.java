package cn.tongxin.bench.fault;

import java.util.List;

/** Reads the same lists and schools in turn. */
final class LookingUp implements Actor {
    private static final long PAUSE_MILLIS = 50;

    private final Client client;
    private final List<Ask> asks;
    private int turn;

    LookingUp(Client client, List<String> paths) {
        this.client = client;
        this.asks = paths.stream().map(Ask::get).toList();
    }

    @Override
    public void step(boolean mayBegin) {
        Reply reply = client.ask(asks.get(turn));
        turn = (turn + 1) % asks.size();
        if (!reply.ok()) {
            Actor.pause(PAUSE_MILLIS);
        }
    }
}
