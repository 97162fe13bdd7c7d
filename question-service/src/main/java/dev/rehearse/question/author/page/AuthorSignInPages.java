package dev.rehearse.question.author.page;

import dev.rehearse.edge.session.SignIn;
import dev.rehearse.edge.session.SignInPages;
import jakarta.ws.rs.Path;

/** The pages on which authors sign in and out. */
@Path("/author")
class AuthorSignInPages extends SignInPages {

    AuthorSignInPages(SignIn signIn) {
        super(signIn);
    }
}
