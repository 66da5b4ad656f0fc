package cn.tongxin.people.claim;

import cn.tongxin.access.OwnAccount;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.people.claim.ClaimRequests.ClaimByCode;
import cn.tongxin.people.claim.ClaimRequests.ClaimByMatch;
import cn.tongxin.people.claim.ClaimRequests.ClaimSelf;
import cn.tongxin.people.claim.ClaimViews.Claim;
import cn.tongxin.people.family.FamilyClaims;
import cn.tongxin.people.family.FamilyClaims.Wanted;
import cn.tongxin.person.Persons;
import cn.tongxin.platform.idempotency.Idempotency;
import cn.tongxin.platform.security.CurrentCaller;
import cn.tongxin.platform.time.CivilClock;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one try brings: person, account, guardian and link are there together or not at all. */
@Singleton
class ClaimMakingService {
    private final ClaimCodeRepository codes;
    private final ClaimTryRepository tries;
    private final FamilyClaims links;
    private final Persons persons;
    private final OwnAccount account;
    private final Around around;

    /** The request at hand. */
    @Singleton
    record Around(CurrentCaller caller, Idempotency idempotency, CivilClock clock) {}

    ClaimMakingService(
            ClaimCodeRepository codes,
            ClaimTryRepository tries,
            FamilyClaims links,
            Persons persons,
            OwnAccount account,
            Around around) {
        this.codes = codes;
        this.tries = tries;
        this.links = links;
        this.persons = persons;
        this.account = account;
        this.around = around;
    }

    /** Empty when the code is none, or none any more. */
    @Transactional
    Optional<Claim> byCode(ClaimByCode body) {
        Instant now = around.clock().getClock().instant().truncatedTo(ChronoUnit.MICROS);
        return codes.use(ClaimCodes.normal(body.code()), now)
                .map(student -> claimed(student, body));
    }

    private Claim claimed(UUID student, ClaimByCode body) {
        UUID me = me(body.self());
        UUID link = links.ask(new Wanted(student, me, body.relation(), "CODE"));
        tries.forget(around.caller().subject());
        around.idempotency().written();
        return links.of(me).stream()
                .filter(asked -> asked.id().equals(link))
                .map(Claim::of)
                .findFirst()
                .orElseThrow();
    }

    /** Who is linked to the child already, or waits for it, has nothing more to ask for. */
    @Transactional
    void byMatch(ClaimByMatch body) {
        // Otherwise two of the same caller at once would answer differently when there is a child.
        tries.hold(around.caller().subject());
        UUID me = me(body.self());
        Optional.ofNullable(persons.card(me).map(Persons.Card::phone).orElse(null))
                .flatMap(phone -> links.onFile(body.studentName(), body.birthDate(), phone))
                .filter(student -> !links.areTied(student, me))
                .ifPresent(student -> links.ask(new Wanted(student, me, body.relation(), "MATCH")));
        around.idempotency().written();
    }

    private UUID me(@Nullable ClaimSelf self) {
        Optional<UUID> known = account.person();
        if (known.isPresent()) {
            if (self != null) {
                throw ProblemException.invalid("self", "您的账户已有姓名和手机号，不用再填；有误请到学校更正。");
            }
            return known.get();
        }
        if (self == null) {
            throw ProblemException.invalid("self", "请填写您本人的姓名、性别和手机号。");
        }
        UUID made =
                persons.registerUnlisted(
                                List.of(
                                        new Persons.NewPerson(
                                                self.name(), self.sex(), self.phone())))
                        .get(0);
        account.become(made, self.name());
        return made;
    }
}
