package cn.tongxin.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Speaks the part of Keycloak's admin API that we use, word for word as Keycloak 26 does (the same
 * calls are held against the real server in RealAccountTest), and can fail when a test wants it to.
 */
public final class KeycloakStandIn implements AutoCloseable {
    public static final String SECRET = "stand-in-Secret-0123456789";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TOKEN = "/realms/tongxin/protocol/openid-connect/token";
    private static final String ADMIN = "/admin/realms/tongxin";
    private static final Set<String> ROLES =
            Set.of(
                    "bureau-admin",
                    "county-admin",
                    "school-admin",
                    "class-teacher",
                    "subject-teacher",
                    "guardian",
                    "partner");

    private final HttpServer server;
    private final Map<String, User> users = new ConcurrentHashMap<>();
    private final ClientsStandIn clients = new ClientsStandIn(this);
    private volatile boolean down;
    private volatile boolean deaf;
    private volatile @Nullable Pattern lost;
    private final AtomicReference<@Nullable Meanwhile> meanwhile = new AtomicReference<>();

    private record Meanwhile(Pattern asked, Runnable happens) {}

    /** A user as the server keeps it. */
    public static final class User {
        private final String id = UUID.randomUUID().toString();
        private volatile ObjectNode representation;
        private volatile String password = "";
        private volatile int logouts;
        private final Set<String> roles = new TreeSet<>();
        private final Map<String, String> credentials = new TreeMap<>();

        private User(ObjectNode representation) {
            this.representation = representation;
            representation.put("id", id).withArray("/requiredActions");
        }

        public String id() {
            return id;
        }

        public boolean enabled() {
            return representation.path("enabled").asBoolean();
        }

        public String firstName() {
            return representation.path("firstName").asText();
        }

        public String password() {
            return password;
        }

        public int logouts() {
            return logouts;
        }

        public Set<String> roles() {
            return roles;
        }

        public boolean mustChangePassword() {
            return representation.path("requiredActions").toString().contains("UPDATE_PASSWORD");
        }

        public boolean mustSetUpSecondFactor() {
            return representation.path("requiredActions").toString().contains("CONFIGURE_TOTP");
        }

        public void changesPassword() {
            representation.putArray("requiredActions");
        }

        public Map<String, String> credentials() {
            return credentials;
        }
    }

    public KeycloakStandIn() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newFixedThreadPool(4));
        server.createContext("/", this::answer);
        server.start();
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    public KeycloakStandIn forget() {
        users.clear();
        clients.forget();
        down = false;
        deaf = false;
        lost = null;
        meanwhile.set(null);
        return this;
    }

    /** Answers 503 to everything, as while it starts. */
    public void down(boolean now) {
        down = now;
    }

    /** No longer knows our secret. */
    public void deaf(boolean now) {
        deaf = now;
    }

    /** Does what it is asked, and its answer to such requests is lost on the way. */
    public void losesAnswersTo(@Nullable String methodAndPath) {
        lost = methodAndPath == null ? null : Pattern.compile(methodAndPath);
    }

    /** The next time it is asked for such a thing, something else happens before it does it. */
    public void meanwhile(String methodAndPath, Runnable happens) {
        meanwhile.set(new Meanwhile(Pattern.compile(methodAndPath), happens));
    }

    public User user(String username) {
        return find(username);
    }

    /** Somebody switches something on for a client, past the API. */
    public void switchOn(String clientId, String what) {
        clients.of(clientId).put(what, true);
    }

    public boolean may(String clientId, String what) {
        return clients.of(clientId).path(what).asBoolean();
    }

    /** The secret of a client that signs in by itself. */
    public String secretOf(String clientId) {
        return clients.secretOf(clientId);
    }

    public boolean knows(String username) {
        return find(username) != null;
    }

    public User add(String username, boolean enabled) {
        User user =
                new User(JSON.createObjectNode().put("username", username).put("enabled", enabled));
        users.put(user.id, user);
        return user;
    }

    JsonNode serviceUser(String username) {
        return add(username, true).representation;
    }

    public User add(String id, String username) {
        User user = add(username, true);
        users.put(id, user);
        return user;
    }

    public int size() {
        return users.size();
    }

    private @Nullable User find(String username) {
        return users.values().stream()
                .filter(u -> u.representation.path("username").asText().equals(username))
                .findFirst()
                .orElse(null);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String method = exchange.getRequestMethod();
        String path = exchange.getRequestURI().getPath();
        byte[] body = exchange.getRequestBody().readAllBytes();
        try {
            if (down) {
                send(exchange, 503, null);
            } else if (path.equals(TOKEN)) {
                token(exchange, new String(body, StandardCharsets.UTF_8));
            } else if (!"Bearer stand-in-token"
                    .equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                send(exchange, 401, JSON.createObjectNode().put("error", "HTTP 401 Unauthorized"));
            } else {
                admin(exchange, method + " " + path.substring(ADMIN.length()), JSON.readTree(body));
            }
        } catch (RuntimeException e) {
            send(exchange, 500, JSON.createObjectNode().put("error", "unknown_error"));
        }
    }

    private void token(HttpExchange exchange, String form) throws IOException {
        if (deaf || !form.contains("client_secret=" + SECRET)) {
            send(exchange, 401, JSON.createObjectNode().put("error", "unauthorized_client"));
            return;
        }
        send(
                exchange,
                200,
                JSON.createObjectNode()
                        .put("access_token", "stand-in-token")
                        .put("expires_in", 60));
    }

    private void admin(HttpExchange exchange, String what, JsonNode body) throws IOException {
        Meanwhile next = meanwhile.get();
        if (next != null
                && next.asked().matcher(what).find()
                && meanwhile.compareAndSet(next, null)) {
            next.happens().run();
        }
        if (what.equals("GET /users/count")) {
            send(exchange, 200, JSON.getNodeFactory().numberNode(users.size()));
        } else if (what.equals("GET /users")) {
            search(exchange);
        } else if (what.equals("POST /users")) {
            create(exchange, (ObjectNode) body, what);
        } else if (what.contains(" /clients")) {
            clients(exchange, what, body);
        } else if (what.startsWith("DELETE /attack-detection/")) {
            send(exchange, what, 204, null);
        } else {
            String[] parts = what.split(" /users/|/", 3);
            User user = users.get(parts[1]);
            if (user == null) {
                send(exchange, 404, JSON.createObjectNode().put("error", "User not found"));
            } else {
                String rest = parts.length > 2 ? "/" + parts[2] : "";
                one(exchange, parts[0] + " " + rest, new Asked(what, user, body));
            }
        }
    }

    private void clients(HttpExchange exchange, String what, JsonNode body) throws IOException {
        ClientsStandIn.Answer answer =
                clients.answer(what, exchange.getRequestURI().getQuery(), body);
        send(exchange, what, answer.status(), answer.body());
    }

    private record Asked(String what, User user, JsonNode body) {}

    private void search(HttpExchange exchange) throws IOException {
        String query = exchange.getRequestURI().getQuery();
        String name = query.replaceAll(".*username=([^&]*).*", "$1");
        User found = find(URLDecoder.decode(name, StandardCharsets.UTF_8));
        ArrayNode list = JSON.createArrayNode();
        if (found != null) {
            list.add(found.representation);
        }
        send(exchange, 200, list);
    }

    private void create(HttpExchange exchange, ObjectNode body, String what) throws IOException {
        if (find(body.path("username").asText()) != null) {
            send(
                    exchange,
                    409,
                    JSON.createObjectNode().put("errorMessage", "User exists with same username"));
            return;
        }
        User user = new User(body);
        users.put(user.id, user);
        exchange.getResponseHeaders().set("Location", url() + ADMIN + "/users/" + user.id);
        send(exchange, what, 201, null);
    }

    private void one(HttpExchange exchange, String verb, Asked asked) throws IOException {
        User user = asked.user();
        switch (verb) {
            case "GET " -> send(exchange, 200, user.representation);
            case "PUT " -> {
                user.representation = (ObjectNode) asked.body();
                send(exchange, asked.what(), 204, null);
            }
            case "POST /logout" -> {
                user.logouts++;
                send(exchange, asked.what(), 204, null);
            }
            case "PUT /reset-password" -> {
                user.password = asked.body().path("value").asText();
                if (asked.body().path("temporary").asBoolean() && !user.mustChangePassword()) {
                    user.representation.withArray("/requiredActions").add("UPDATE_PASSWORD");
                }
                send(exchange, asked.what(), 204, null);
            }
            case "GET /credentials" -> send(exchange, 200, credentials(user));
            case "GET /role-mappings/realm" -> send(exchange, 200, roles(user.roles));
            case "GET /role-mappings/realm/available" -> {
                Set<String> others = new TreeSet<>(ROLES);
                others.removeAll(user.roles);
                send(exchange, 200, roles(others));
            }
            case "POST /role-mappings/realm" -> {
                asked.body().forEach(role -> user.roles.add(named(role)));
                send(exchange, asked.what(), 204, null);
            }
            case "DELETE /role-mappings/realm" -> {
                asked.body().forEach(role -> user.roles.remove(named(role)));
                send(exchange, asked.what(), 204, null);
            }
            default -> {
                boolean removed =
                        verb.startsWith("DELETE /credentials/")
                                && user.credentials.remove(verb.substring(20)) != null;
                send(exchange, asked.what(), removed ? 204 : 404, null);
            }
        }
    }

    private static String named(JsonNode role) {
        String name = role.path("name").asText();
        if (!role.path("id").asText().equals("id-of-" + name)) {
            throw new IllegalStateException("a role is named by id and name");
        }
        return name;
    }

    private static ArrayNode roles(Set<String> names) {
        ArrayNode list = JSON.createArrayNode();
        names.forEach(name -> list.addObject().put("id", "id-of-" + name).put("name", name));
        return list;
    }

    private static ArrayNode credentials(User user) {
        ArrayNode list = JSON.createArrayNode();
        user.credentials.forEach((id, type) -> list.addObject().put("id", id).put("type", type));
        return list;
    }

    /** The answer to something that changed the server, unless it is to be lost. */
    private void send(HttpExchange exchange, String what, int status, @Nullable JsonNode body)
            throws IOException {
        Pattern pattern = lost;
        if (pattern != null && pattern.matcher(what).find()) {
            exchange.close();
            return;
        }
        send(exchange, status, body);
    }

    private static void send(HttpExchange exchange, int status, @Nullable JsonNode body)
            throws IOException {
        byte[] bytes = body == null ? new byte[0] : JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().put("Content-Type", List.of("application/json"));
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
