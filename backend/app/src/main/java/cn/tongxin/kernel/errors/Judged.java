package cn.tongxin.kernel.errors;

import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One of several things that are judged together, so that what they are held against is looked up
 * once for all of them: it may go on, or it may not and is told why.
 *
 * @param value what goes on; null when it was refused
 */
public record Judged<T>(@Nullable T value, @Nullable ProblemException refused) {

    public static <T> Judged<T> no(ProblemException why) {
        return new Judged<>(null, why);
    }

    /** What comes of the work; a refusal of another kind than a problem goes on up. */
    public static <T> Judged<T> of(Supplier<T> work) {
        try {
            return new Judged<>(work.get(), null);
        } catch (ProblemException e) {
            return no(e);
        }
    }

    /** Judged further, unless it was refused before. */
    public <R> Judged<R> then(Function<T, R> work) {
        T held = value;
        return held == null ? new Judged<>(null, refused) : of(() -> work.apply(held));
    }

    /** Of one that was. */
    public ProblemException why() {
        ProblemException told = refused;
        if (told == null) {
            throw new IllegalStateException("it was not refused");
        }
        return told;
    }

    /**
     * @throws ProblemException why it was refused
     */
    public T orThrow() {
        T held = value;
        if (held == null) {
            throw why();
        }
        return held;
    }
}
