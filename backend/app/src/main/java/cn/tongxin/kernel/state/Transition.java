package cn.tongxin.kernel.state;

import java.util.Optional;
import java.util.function.Function;

/**
 * One line of a transition table.
 *
 * @param action what it is called in {@code actions} and in addresses, lower case with dashes
 * @param permission who may do it, as {@code aggregate:right}
 * @param guard why it is not possible for this thing now; empty when it is
 */
public record Transition<S extends Enum<S>, T>(
        S from, String action, S to, String permission, Function<T, Optional<String>> guard) {}
