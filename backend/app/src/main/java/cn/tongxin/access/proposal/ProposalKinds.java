package cn.tongxin.access.proposal;

import cn.tongxin.access.ProposalSource;
import cn.tongxin.access.ProposalSource.Kind;
import cn.tongxin.kernel.errors.ProblemException;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Every kind of proposal there is, and who answers for it. */
@Singleton
class ProposalKinds {
    private final Map<String, Known> kinds = new TreeMap<>();

    record Known(Kind kind, ProposalSource source) {}

    ProposalKinds(@All List<ProposalSource> sources) {
        for (ProposalSource source : sources) {
            for (Kind kind : source.kinds()) {
                if (kinds.put(kind.code(), new Known(kind, source)) != null) {
                    throw new IllegalStateException("two kinds are called " + kind.code());
                }
            }
        }
    }

    Known find(String code) {
        Known known = kinds.get(code);
        if (known == null) {
            throw ProblemException.invalid(
                    "kind", "没有这种申请。可用的种类：" + String.join("、", kinds.keySet()) + "。");
        }
        return known;
    }

    /** Empty for a kind that no longer exists. */
    Optional<Kind> known(String code) {
        return Optional.ofNullable(kinds.get(code)).map(Known::kind);
    }

    /** A kind that no longer exists keeps its code for a name. */
    String name(String code) {
        Known known = kinds.get(code);
        return known == null ? code : known.kind().name();
    }
}
