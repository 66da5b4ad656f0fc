package cn.tongxin.web;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One thing done wrong, and how it must be refused.
 *
 * @param send does it, on a request that has nothing wrong so far
 * @param field the field the refusal must name, if one is to blame
 */
record WrongRequest(
        String name,
        Function<RequestSpecification, Response> send,
        int status,
        String code,
        @Nullable String field) {

    static WrongRequest of(
            String name, int status, String code, Function<RequestSpecification, Response> send) {
        return new WrongRequest(name, send, status, code, null);
    }

    WrongRequest naming(String field) {
        return new WrongRequest(name, send, status, code, field);
    }
}
