package cn.tongxin.bench.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Proposes to suspend one school and withdraws it, again and again, both with an Idempotency-Key
 * that is kept until an answer settles the matter. Now and then a command that was carried out is
 * sent once more to the other process: it must get the kept answer.
 */
final class Proposing implements Actor {
    static final String PROPOSE = "propose";
    static final String WITHDRAW = "withdraw";

    /** What stands before the key in the texts of the records. */
    static final String MARK = "压测 ";

    private static final String PATH = "/api/v1/proposals";
    private static final long PAUSE_MILLIS = 100;
    private static final long IN_FLIGHT_MILLIS = 500;
    private static final int REPEAT_EVERY = 5;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Client client;
    private final Journal journal;
    private final String school;
    private final String name;
    private int turn;
    private String key;
    private String proposal;
    private String etag;
    private long inFlightSince;
    private double longestInFlight;
    private int repeats;
    private String complaint = "";

    /**
     * @param name makes this one's keys its own
     * @param school nobody else proposes anything for it
     */
    Proposing(String name, Client client, Journal journal, String school) {
        this.name = name;
        this.client = client;
        this.journal = journal;
        this.school = school;
    }

    @Override
    public boolean settled() {
        return key == null && proposal == null;
    }

    @Override
    public String complaint() {
        return complaint;
    }

    /** How long a key stayed taken after the process that had taken it was gone, in seconds. */
    double longestInFlight() {
        return longestInFlight;
    }

    int repeats() {
        return repeats;
    }

    @Override
    public void step(boolean mayBegin) {
        if (proposal == null) {
            if (key == null && mayBegin) {
                key = "bench-" + name + "-" + turn++;
            }
            if (key != null) {
                propose();
            }
        } else {
            withdraw();
        }
    }

    private Ask proposing(String withKey) {
        ObjectNode body =
                JSON.createObjectNode()
                        .put("kind", "school.suspend")
                        .put("subjectId", school)
                        .put("reason", MARK + withKey);
        return Ask.post(PATH, body.toString()).with("Idempotency-Key", withKey);
    }

    private void propose() {
        Reply reply = client.ask(proposing(key));
        noteFlight(reply);
        if (reply.ok()) {
            proposed(reply.body().path("id").asText(), reply.etag(), Journal.Told.ACKNOWLEDGED);
        } else if (reply.code().equals("DUPLICATE")) {
            // Carried out, but the answer was lost with the process that had it.
            findOpen();
        } else {
            wait(reply);
        }
    }

    private void findOpen() {
        String cursor = "";
        while (cursor != null) {
            Reply page = client.ask(Ask.get(PATH + "?status=PROPOSED&limit=200" + cursor));
            if (!page.ok()) {
                Actor.pause(PAUSE_MILLIS);
                return;
            }
            for (JsonNode row : page.body().path("items")) {
                if (row.path("subjectId").asText().equals(school)) {
                    read(row.path("id").asText());
                    return;
                }
            }
            cursor =
                    page.body().has("nextCursor")
                            ? "&cursor=" + page.body().path("nextCursor").asText()
                            : null;
        }
        complaint = "no open proposal for " + school + " although " + key + " was carried out";
        key = null;
    }

    private void read(String id) {
        Reply detail = client.ask(Ask.get(PATH + "/" + id));
        if (!detail.ok()) {
            Actor.pause(PAUSE_MILLIS);
        } else if (detail.body().path("reason").asText().equals(MARK + key)) {
            proposed(id, detail.etag(), Journal.Told.SEEN);
        } else {
            complaint = "proposal " + id + " is not the one of " + key;
            key = null;
        }
    }

    private void proposed(String id, String tag, Journal.Told told) {
        journal.add(new Journal.Command(key, PROPOSE, told));
        String madeWith = key;
        proposal = id;
        etag = tag;
        key = madeWith;
        if (turn % REPEAT_EVERY == 0) {
            repeat(madeWith, id);
        }
        key = null;
    }

    /** The key has done its work: whichever process gets it again must say the same. */
    private void repeat(String usedKey, String id) {
        Reply again = client.askAnother(proposing(usedKey));
        if (again.unavailable() || again.code().equals("DUPLICATE")) {
            return; // the other process is the one that is down, or the answer was lost
        }
        repeats++;
        if (!again.replayed() || !again.body().path("id").asText().equals(id)) {
            complaint =
                    "repeated " + usedKey + " answered " + again.kind() + ", not the kept answer";
        }
    }

    private void withdraw() {
        if (key == null) {
            key = "bench-" + name + "-" + turn++;
        }
        String body = JSON.createObjectNode().put("note", MARK + key).toString();
        Reply reply =
                client.ask(
                        Ask.post(PATH + "/" + proposal + "/withdraw", body)
                                .with("If-Match", etag)
                                .with("Idempotency-Key", key));
        noteFlight(reply);
        if (reply.ok()) {
            withdrawn(Journal.Told.ACKNOWLEDGED);
        } else if (reply.code().equals("DUPLICATE") || reply.status() == 412) {
            seeWithdrawn();
        } else {
            wait(reply);
        }
    }

    private void seeWithdrawn() {
        Reply now = client.ask(Ask.get(PATH + "/" + proposal));
        if (!now.ok()) {
            Actor.pause(PAUSE_MILLIS);
        } else if (now.body().path("decisionNote").asText().equals(MARK + key)) {
            withdrawn(Journal.Told.SEEN);
        } else {
            etag = now.etag();
        }
    }

    private void withdrawn(Journal.Told told) {
        journal.add(new Journal.Command(key, WITHDRAW, told));
        key = null;
        proposal = null;
    }

    private void noteFlight(Reply reply) {
        if (!reply.code().equals("IN_FLIGHT")) {
            if (inFlightSince != 0 && !reply.unavailable()) {
                longestInFlight =
                        Math.max(longestInFlight, (System.nanoTime() - inFlightSince) / 1e9);
                inFlightSince = 0;
            }
        } else if (inFlightSince == 0) {
            inFlightSince = System.nanoTime();
        }
    }

    private static void wait(Reply reply) {
        Actor.pause(reply.code().equals("IN_FLIGHT") ? IN_FLIGHT_MILLIS : PAUSE_MILLIS);
    }
}
