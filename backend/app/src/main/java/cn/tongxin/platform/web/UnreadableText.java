package cn.tongxin.platform.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonMappingException;

/** A JSON string that no field of ours may hold. */
class UnreadableText extends JsonMappingException {
    private static final long serialVersionUID = 1L;

    private final String advice;

    UnreadableText(JsonParser parser, String advice) {
        super(parser, advice);
        this.advice = advice;
    }

    String advice() {
        return advice;
    }
}
