package cn.tongxin.messaging.template;

import org.jspecify.annotations.Nullable;

/**
 * What is said, with every gap filled.
 *
 * @param mail null when it goes by no e-mail
 */
public record MessageText(
        String template, int version, String title, String body, @Nullable Mail mail) {

    /** The long form that leaves the house. */
    public record Mail(String subject, String text) {}
}
