package cn.tongxin.exchange.sharing;

import cn.tongxin.exchange.clients.KnownClients;
import cn.tongxin.exchange.sharing.AgreementRepository.Terms;
import cn.tongxin.exchange.sharing.PullRepository.By;
import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.platform.audit.AuditTrail;
import cn.tongxin.platform.changes.Followed;
import cn.tongxin.platform.security.CurrentCaller;
import cn.tongxin.platform.sharing.SharedField;
import cn.tongxin.platform.sharing.SharedResource;
import cn.tongxin.platform.sharing.SharedRow;
import cn.tongxin.platform.sharing.SharedRowsRepository;
import cn.tongxin.platform.sharing.SharedRowsRepository.Given;
import cn.tongxin.platform.sharing.SharedRowsRepository.Part;
import cn.tongxin.platform.time.CivilClock;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who may pull by an agreement, and what: the one way in for changes and for full readings. An
 * agreement is the grant, so nothing here asks for a role: whose it is was asked by its repository.
 */
@Singleton
class ShareGate {
    private final AgreementRepository agreements;
    private final PullRepository pulls;
    private final ShareCatalogue catalogue;
    private final SharedRowsRepository rows;
    private final KnownClients clients;
    private final Request request;

    /** Of this request: who, from where, and the answer it will get. */
    @Singleton
    record Request(
            CurrentCaller caller, AuditTrail trail, RoutingContext routing, CivilClock clock) {
        LocalDate today() {
            return LocalDate.now(clock.getClock());
        }

        Duration untilMidnight() {
            Clock now = clock.getClock();
            ZonedDateTime at = ZonedDateTime.now(now);
            return Duration.between(at, at.toLocalDate().plusDays(1).atStartOfDay(at.getZone()));
        }
    }

    ShareGate(
            AgreementRepository agreements,
            PullRepository pulls,
            ShareCatalogue catalogue,
            SharedRowsRepository rows,
            KnownClients clients,
            Request request) {
        this.agreements = agreements;
        this.pulls = pulls;
        this.catalogue = catalogue;
        this.rows = rows;
        this.clients = clients;
        this.request = request;
    }

    /**
     * A pull that is allowed.
     *
     * @param address from where it is asked for
     * @param answer takes headers, until the first line has gone out
     */
    record Pulling(
            Terms terms, Given given, By by, String address, BiConsumer<String, String> answer) {
        void comeAgainIn(long seconds) {
            answer.accept("Retry-After", String.valueOf(seconds));
        }

        String said() {
            return "agreement=" + terms.number() + " fields=" + String.join(",", fieldNames());
        }

        List<String> fieldNames() {
            return given.fields().stream().map(SharedField::name).toList();
        }

        /** Positions are bound to the agreement: what another one gives is another sequence. */
        Followed followed(SharedRowsRepository shared) {
            return new Followed(
                    terms.resource(),
                    given.resource().entity(),
                    Followed.fingerprint(terms.resource(), terms.id().toString()),
                    terms.rows(),
                    ids -> data(shared.current(given, ids)),
                    ids -> shared.successors(given, ids));
        }

        private static Map<UUID, Map<String, Object>> data(Map<UUID, SharedRow> rows) {
            return rows.values().stream().collect(Collectors.toMap(SharedRow::id, SharedRow::data));
        }
    }

    /** As {@link #look}, and counts as one request of the day. */
    Pulling open(UUID agreement, @Nullable String fields) {
        Pulling pulling = look(agreement, fields);
        count(pulling);
        return pulling;
    }

    /**
     * @param fields some of the agreement's, with commas; null for all
     * @throws ProblemException GRANT_EXPIRED when it gives nothing now
     */
    Pulling look(UUID agreement, @Nullable String fields) {
        Terms terms = agreements.terms(agreement);
        UUID account = request.caller().accountId();
        String address = request.routing().request().remoteAddress().hostAddress();
        if (account == null || !clients.mayCome(account, address)) {
            throw new ProblemException(
                    ProblemCode.FORBIDDEN, "这个密钥已停用，或不能从当前的网络地址使用；地址有变的，请联系市教育局重新登记。");
        }
        requireInForce(terms);
        SharedResource resource = catalogue.offered(terms.resource());
        List<SharedField> agreed =
                resource.fields().stream()
                        .filter(field -> terms.fields().contains(field.name()))
                        .toList();
        List<String> names = fields == null ? null : Arrays.asList(fields.split(",", -1));
        List<SharedField> wanted = ShareCatalogue.named(agreed, names, "协议没有约定这些数据项：");
        if (wanted.isEmpty()) {
            throw new ProblemException(
                    ProblemCode.STATE_CONFLICT, "协议约定的数据项都已不在共享目录中，没有可以提供的；请联系市教育局。");
        }
        Pulling pulling =
                new Pulling(
                        terms,
                        new Given(resource, wanted, terms.rows()),
                        new By(agreement, account),
                        address,
                        request.routing().response()::putHeader);
        request.trail().detail(pulling.said());
        return pulling;
    }

    /** For the audit log: which stretch of a full reading is asked for. */
    void reads(Pulling pulling, Part part) {
        String after = part.after() == null ? "" : " after=" + part.after();
        String upTo = part.upTo() == null ? "" : " to=" + part.upTo();
        request.trail().detail(pulling.said() + after + upTo);
    }

    /** When the answer has gone out, or nobody waits for it any more; that may be so already. */
    void atEnd(Runnable what) {
        request.routing().addEndHandler(ended -> what.run());
        HttpServerResponse response = request.routing().response();
        if (response.ended() || response.closed()) {
            what.run();
        }
    }

    /** Asked again while a long reading goes on: what is over stops giving. */
    boolean mayGoOn(Pulling pulling) {
        return agreements.isInForce(pulling.terms().id(), request.today())
                && clients.mayCome(pulling.by().account(), pulling.address());
    }

    SharedRowsRepository rows() {
        return rows;
    }

    private void requireInForce(Terms terms) {
        if (terms.inForce(request.today())) {
            return;
        }
        boolean pending = terms.status().equals(AgreementStatus.SUBMITTED.name());
        throw new ProblemException(
                ProblemCode.GRANT_EXPIRED, pending ? "申请还没有答复，现在不能读取。" : "协议已到期、终止或没有同意，不能再读取。");
    }

    /**
     * One more request of the day; by itself, so that two at once do not wait for each other longer
     * than that.
     *
     * @throws ProblemException TOO_MANY when there are no more today
     */
    void count(Pulling pulling) {
        Terms terms = pulling.terms();
        int used = pulls.use(terms.id(), request.today());
        long seconds = Math.max(1, request.untilMidnight().toSeconds());
        BiConsumer<String, String> answer = pulling.answer();
        answer.accept("RateLimit-Limit", String.valueOf(terms.quota()));
        answer.accept("RateLimit-Remaining", String.valueOf(Math.max(0, terms.quota() - used)));
        answer.accept("RateLimit-Reset", String.valueOf(seconds));
        if (used > terms.quota()) {
            pulling.comeAgainIn(seconds);
            throw new ProblemException(
                    ProblemCode.TOO_MANY,
                    "今天的请求次数已用完（" + terms.quota() + " 次），明天零点以后再读；常常不够用的，请申请提高。");
        }
    }
}
