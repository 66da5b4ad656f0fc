package cn.tongxin.kernel.state;

import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The states of one kind of thing and the only ways between them (house.md §4.6). The table is
 * data: it checks a step, says what can be done now and why something cannot, and names the step in
 * the history.
 *
 * @param <T> what a guard looks at
 */
public final class Lifecycle<S extends Enum<S>, T> {
    private static final String NO_SUCH_STEP = "当前状态下不能办理此事。";

    private final List<Transition<S, T>> transitions;
    private final List<Closed<S>> closed;

    private Lifecycle(List<Transition<S, T>> transitions, List<Closed<S>> closed) {
        this.transitions = List.copyOf(transitions);
        this.closed = List.copyOf(closed);
    }

    /** A step that there is not, and why. */
    private record Closed<S>(S from, String action, String why) {}

    /** Every line, in the order in which they were written down. */
    public List<Transition<S, T>> transitions() {
        return transitions;
    }

    public List<Transition<S, T>> from(S state) {
        return transitions.stream().filter(t -> t.from() == state).toList();
    }

    public Optional<Transition<S, T>> find(S state, String action) {
        return from(state).stream().filter(t -> t.action().equals(action)).findFirst();
    }

    /**
     * The state after the step.
     *
     * @throws ProblemException STATE_CONFLICT when there is no such step from this state or its
     *     guard is against it
     */
    public S after(S state, String action, T thing) {
        Transition<S, T> step =
                find(state, action)
                        .orElseThrow(
                                () ->
                                        new ProblemException(
                                                ProblemCode.STATE_CONFLICT,
                                                closed(state, action).orElse(NO_SUCH_STEP)));
        step.guard()
                .apply(thing)
                .ifPresent(
                        reason -> {
                            throw new ProblemException(ProblemCode.STATE_CONFLICT, reason);
                        });
        return step.to();
    }

    /** Why there is no such step from this state, where that has been written down. */
    public Optional<String> closed(S state, String action) {
        return closed.stream()
                .filter(one -> one.from() == state && one.action().equals(action))
                .findFirst()
                .map(Closed::why);
    }

    public static <S extends Enum<S>, T> Builder<S, T> table() {
        return new Builder<>();
    }

    /** Writes the table down. */
    public static final class Builder<S extends Enum<S>, T> {
        private final List<Transition<S, T>> transitions = new ArrayList<>();
        private final List<Closed<S>> closed = new ArrayList<>();

        public Builder<S, T> step(S from, String action, S to, String permission) {
            return step(from, action, to, permission, thing -> Optional.empty());
        }

        public Builder<S, T> step(
                S from,
                String action,
                S to,
                String permission,
                Function<T, Optional<String>> guard) {
            boolean twice =
                    transitions.stream()
                            .anyMatch(t -> t.from() == from && t.action().equals(action));
            if (twice) {
                throw new IllegalArgumentException("written twice: " + from + " " + action);
            }
            transitions.add(new Transition<>(from, action, to, permission, guard));
            return this;
        }

        /** Says why there is no such step; nobody is offered it. */
        public Builder<S, T> none(S from, String action, String why) {
            closed.add(new Closed<>(from, action, why));
            return this;
        }

        public Lifecycle<S, T> build() {
            return new Lifecycle<>(transitions, closed);
        }
    }
}
