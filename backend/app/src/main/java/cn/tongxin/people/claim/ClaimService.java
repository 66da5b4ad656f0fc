package cn.tongxin.people.claim;

import cn.tongxin.access.OwnAccount;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.people.claim.ClaimRequests.ClaimByCode;
import cn.tongxin.people.claim.ClaimRequests.ClaimByMatch;
import cn.tongxin.people.claim.ClaimViews.Claim;
import cn.tongxin.people.claim.ClaimViews.ClaimReceived;
import cn.tongxin.people.claim.ClaimViews.Claims;
import cn.tongxin.people.consent.NoticesRead;
import cn.tongxin.people.family.FamilyClaims;
import cn.tongxin.platform.time.CivilClock;
import jakarta.inject.Singleton;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Use cases of those who ask for a child: nobody gives name and phone who was not told what for
 * (P-02), and each try is counted before it is made.
 */
@Singleton
class ClaimService {
    private static final String RECEIVED =
            "已收到。信息与学校登记的一致时，会由学校审核，通过后您再次登录即可看到孩子；几天后仍看不到，请向班主任要关联码。";

    private final ClaimMakingService making;
    private final ClaimTryService tries;
    private final FamilyClaims links;
    private final OwnAccount account;
    private final NoticesRead notices;
    private final CivilClock clock;

    ClaimService(
            ClaimMakingService making,
            ClaimTryService tries,
            FamilyClaims links,
            OwnAccount account,
            NoticesRead notices,
            CivilClock clock) {
        this.making = making;
        this.tries = tries;
        this.links = links;
        this.account = account;
        this.notices = notices;
        this.clock = clock;
    }

    Claims mine() {
        return account.person()
                .map(me -> new Claims(links.of(me).stream().map(Claim::of).toList(), true))
                .orElse(new Claims(List.of(), false));
    }

    /** What failed for another reason than the code is no try. */
    Claim byCode(ClaimByCode body) {
        notices.require();
        int left = tries.admit();
        Optional<Claim> made;
        try {
            made = making.byCode(body);
        } catch (RuntimeException e) {
            tries.giveBack();
            throw e;
        }
        return made.orElseThrow(() -> ProblemException.invalid("code", wrong(left)));
    }

    private static String wrong(int left) {
        String advice = "关联码不对、已经用过，或已过期，请对照纸条重新输入，或向班主任要一张新的。";
        return left > 0 ? advice + "还可以试 " + left + " 次。" : advice + "今天已试满，请明天再试。";
    }

    ClaimReceived byMatch(ClaimByMatch body) {
        notices.require();
        tries.admit();
        making.byMatch(body);
        return new ClaimReceived(
                RECEIVED, clock.getClock().instant().truncatedTo(ChronoUnit.MICROS));
    }
}
