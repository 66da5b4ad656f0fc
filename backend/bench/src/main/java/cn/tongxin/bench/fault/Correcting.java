package cn.tongxin.bench.fault;

import cn.tongxin.bench.scenario.CorrectableSchool;
import cn.tongxin.bench.scenario.SchoolData;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Corrects one field of one record again and again; nobody else writes this record. When an answer
 * is lost, the same write is sent again; a refusal as stale then tells that the first was carried
 * out, which reading the record confirms.
 */
final class Correcting implements Actor {
    private static final long PAUSE_MILLIS = 100;

    private final int number;
    private final Client client;
    private final Journal journal;
    private final Field field;
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
     * A field that may be corrected.
     *
     * @param records where the records are, like {@code /api/v1/schools}
     * @param form of a number, what the field is to be
     */
    record Field(String records, String name, String form) {}

    private static final Field PHONE = new Field(SchoolData.SCHOOLS, "phone", "0771-%08d");

    /**
     * @param number makes this one's values its own
     * @param form leaves the record as it was read just now
     */
    Correcting(
            int number, Client client, Journal journal, Field field, ObjectNode form, Reply read) {
        this.number = number;
        this.client = client;
        this.journal = journal;
        this.field = field;
        this.id = read.body().path("id").asText();
        this.path = field.records() + "/" + id;
        this.form = form;
        this.etag = read.etag();
        this.version = read.body().path("version").asInt();
    }

    /** The phone number of a school. */
    static Correcting school(int number, Client client, Journal journal, Reply school) {
        ObjectNode form = CorrectableSchool.correction(school.body());
        return new Correcting(number, client, journal, PHONE, form, school);
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
            open = String.format(field.form(), 10_000_000 + number * 100_000 + written);
        }
        String requestId = "bench-" + number + "-" + written + "-" + attempt++;
        Reply reply =
                client.ask(
                        Ask.put(path, etag, form.put(field.name(), open).toString())
                                .with("X-Request-Id", requestId));
        if (reply.ok()) {
            compare(reply.body());
            done(reply, Journal.Told.ACKNOWLEDGED, requestId);
        } else if (reply.status() == 412) {
            look();
        } else {
            Actor.pause(PAUSE_MILLIS);
        }
    }

    private void compare(JsonNode answer) {
        if (!answer.path(field.name()).asText().equals(open)) {
            complaint =
                    path + " answers " + answer.path(field.name()) + " where it was sent " + open;
        }
    }

    private void look() {
        Reply now = client.ask(Ask.get(path));
        if (!now.ok()) {
            Actor.pause(PAUSE_MILLIS);
            return;
        }
        int seen = now.body().path("version").asInt();
        if (seen == version + 1 && now.body().path(field.name()).asText().equals(open)) {
            done(now, Journal.Told.SEEN, "");
        } else if (seen == version) {
            etag = now.etag();
        } else {
            complaint = path + " is at " + seen + " where " + version + " was left";
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
