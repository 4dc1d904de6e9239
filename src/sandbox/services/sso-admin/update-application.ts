import { applicationArnOf, applicationNamed, applications, changeApplication } from './model/applications.ts';
import { ssoAdminOperation } from './model/sso-admin.ts';

export const updateApplication = ssoAdminOperation({
  name: 'UpdateApplication',
  mutates: true,
  resource: applicationArnOf,
  handle: (input, call) => {
    const { ApplicationArn, Status, PortalOptions, ...body } = input;
    const application = applicationNamed(ApplicationArn, call);
    const changed = Status ? applications.change(call.world, application, { status: Status }) : application;
    const portal = PortalOptions && { PortalOptions: { ...application.body.PortalOptions, ...PortalOptions } };
    changeApplication(call, changed, { ...body, ...portal });
    return {};
  },
});
