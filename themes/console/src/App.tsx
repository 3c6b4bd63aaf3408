import { useConsole } from "./context";
import { DevicesPage } from "./pages/devices/DevicesPage";
import { CreateLinkPage } from "./pages/foreign-users/CreateLinkPage";
import { LinkPage } from "./pages/foreign-users/LinkPage";
import { LinksPage } from "./pages/foreign-users/LinksPage";
import { ProjectsPage } from "./pages/foreign-users/ProjectsPage";
import { FrontPage } from "./pages/front/FrontPage";
import { LinkedAccountsPage } from "./pages/linked-accounts/LinkedAccountsPage";
import { NotFoundPage } from "./pages/not-found/NotFoundPage";
import { OtpPage } from "./pages/otp/OtpPage";
import { PasswordPage } from "./pages/password/PasswordPage";
import { ProfilePage } from "./pages/profile/ProfilePage";
import { SignInPage } from "./pages/sign-in/SignInPage";
import { useRouter } from "./router/router";
import { needsSignIn, type Route } from "./router/routes";
import { Announcements } from "./ui/Announcements";
import { Footer } from "./ui/Footer";
import { Header } from "./ui/Header";

/** The page of the address, between head and foot. */
export function App() {
  const { session } = useConsole();
  const { route } = useRouter();
  return (
    <Announcements>
      <Header />
      <main id="content" tabIndex={-1}>
        {needsSignIn(route) && !session.signedIn ? <SignInPage /> : <RoutedPage route={route} />}
      </main>
      <Footer />
    </Announcements>
  );
}

function RoutedPage({ route }: { route: Route }) {
  switch (route.page) {
    case "front":
      return <FrontPage />;
    case "profile":
      return <ProfilePage />;
    case "password":
      return <PasswordPage />;
    case "otp":
      return <OtpPage />;
    case "linked-accounts":
      return <LinkedAccountsPage />;
    case "devices":
      return <DevicesPage />;
    case "projects":
      return <ProjectsPage create={route.create ?? false} />;
    case "links":
      return <LinksPage key={route.project} project={route.project} />;
    case "create-link":
      return <CreateLinkPage key={route.project} project={route.project} />;
    case "link":
      return <LinkPage key={route.link} project={route.project} link={route.link} />;
    case "not-found":
      return <NotFoundPage />;
  }
}
