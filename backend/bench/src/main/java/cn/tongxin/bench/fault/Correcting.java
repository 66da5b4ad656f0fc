package cn.tongxin.bench.fault;

import cn.tongxin.bench.scenario.CorrectableSchool;
import cn.tongxin.bench.scenario.SchoolData;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Corrects the phone number of one school again and again; nobody else writes this school. When an
 * answer is lost, the same write is sent again; a refusal as stale then tells that the first was
 * carried out, which reading the school confirms.
 */
final class Correcting implements Actor {
    private static final long PAUSE_MILLIS = 100;

    private final int number;
    private final Client client;
    private final Journal journal;
    private final String id;
    private final String path;
    private final ObjectNode form;
    private String etag;
    private int version;
    private int written;
    private int attempt;
    private String open;
    private String complaint = "";

    /**
     * @param number makes this one's phone numbers its own
     * @param school as read just now
     */
    Correcting(int number, Client client, Journal journal, Reply school) {
        this.number = number;
        this.client = client;
        this.journal = journal;
        this.id = school.body().path("id").asText();
        this.path = SchoolData.SCHOOLS + "/" + id;
        this.form = CorrectableSchool.correction(school.body());
        this.etag = school.etag();
        this.version = school.body().path("version").asInt();
    }

    String school() {
        return id;
    }

    int version() {
        return version;
    }

    @Override
    public boolean settled() {
        return open == null;
    }

    @Override
    public String complaint() {
        return complaint;
    }

    @Override
    public void step(boolean mayBegin) {
        if (open == null) {
            if (!mayBegin) {
                return;
            }
            written++;
            open = String.format("0771-%08d", 10_000_000 + number * 100_000 + written);
        }
        String requestId = "bench-" + number + "-" + written + "-" + attempt++;
        Reply reply =
                client.ask(
                        Ask.put(path, etag, form.put("phone", open).toString())
                                .with("X-Request-Id", requestId));
        if (reply.ok()) {
            done(reply, Journal.Told.ACKNOWLEDGED, requestId);
        } else if (reply.status() == 412) {
            look();
        } else {
            Actor.pause(PAUSE_MILLIS);
        }
    }

    private void look() {
        Reply now = client.ask(Ask.get(path));
        if (!now.ok()) {
            Actor.pause(PAUSE_MILLIS);
            return;
        }
        int seen = now.body().path("version").asInt();
        if (seen == version + 1 && now.body().path("phone").asText().equals(open)) {
            done(now, Journal.Told.SEEN, "");
        } else if (seen == version) {
            etag = now.etag();
        } else {
            complaint = "school " + id + " is at " + seen + " where " + version + " was left";
            version = seen;
            etag = now.etag();
        }
    }

    private void done(Reply reply, Journal.Told told, String requestId) {
        version = reply.body().path("version").asInt();
        etag = reply.etag();
        journal.add(new Journal.Correction(id, version, open, told, requestId));
        open = null;
    }
}
